package org.mifeng.platform.checkup.systems;

import static org.mifeng.platform.identity.Permission.MANAGE_INDICATORS;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Shells;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An indicator system as a workbook, for whoever works on it in Excel and hands it in again. */
@Controller
class WorkbookController {
  private final Systems systems;
  private final Shells shells;

  WorkbookController(Systems systems, Shells shells) {
    this.systems = systems;
    this.shells = shells;
  }

  @GetMapping("/indicator-systems/{id:[0-9a-f-]{36}}/workbook")
  @Allows(MANAGE_INDICATORS)
  ResponseEntity<byte[]> workbook(
      Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
    var version = systems.require(viewer, new SystemVersionId(id));
    var name = version.label().system() + "-" + version.label().version() + ".xlsx";
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_TYPE,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(SheetsWriter.write(systems.content(viewer, version.id()), shells.of(request)::text));
  }
}
