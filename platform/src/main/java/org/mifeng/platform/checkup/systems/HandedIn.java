package org.mifeng.platform.checkup.systems;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.index.form.Reading;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Viewer;

/** A file that was handed in, YAML or a workbook: told apart by what it holds, not by its name. */
record HandedIn(byte[] content) {
  boolean isEmpty() {
    return content.length == 0;
  }

  Reading reading() {
    return SheetsReader.isWorkbook(content)
        ? SheetsReader.read(content)
        : SystemReader.read(content);
  }

  /** The text that can be put right on the page; none of a workbook. */
  Optional<String> text() {
    return SheetsReader.isWorkbook(content)
        ? Optional.empty()
        : Optional.of(new String(content, StandardCharsets.UTF_8));
  }

  /** Brings it in as it is, or what a workbook says as YAML. */
  SystemVersionId addTo(Systems systems, Viewer viewer, IndicatorSystem system) {
    return systems.add(
        viewer, system, SheetsReader.isWorkbook(content) ? SystemWriter.yaml(system) : content);
  }
}
