package org.mifeng.platform.registry.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Looks into a file that begins like a zip before anything parses it: is it a workbook, does it
 * unpack to a bearable size, does it declare entities, are cells of its first row merged.
 */
final class WorkbookGuard {
  /** A full roster of 50,000 rows unpacks to some 40 MB. */
  static final long LARGEST_UNPACKED = 250L * 1024 * 1024;

  private static final int MOST_PARTS = 500;
  private static final int CHUNK = 64 * 1024;

  /** Longer than a merge or a document type declaration up to its first telling character. */
  private static final int OVERLAP = 128;

  private static final Pattern MERGED_FIRST_ROW =
      Pattern.compile("<(?:[a-z]+:)?mergeCell\\s+ref=\"\\$?[A-Z]{1,3}\\$?1[:\"]");

  private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE|<!ENTITY");

  private long unpacked;
  private int parts;
  private boolean isWorkbook;

  private WorkbookGuard() {}

  /**
   * Refuses what should not be parsed.
   *
   * @throws RosterFault saying what it is instead, or what to change in it
   */
  static void check(byte[] file) {
    new WorkbookGuard().look(file);
  }

  private void look(byte[] file) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++parts > MOST_PARTS) {
          throw new RosterFault("registry.roster.fault.broken");
        }
        var name = entry.getName();
        isWorkbook |= name.equals("xl/workbook.xml");
        scan(zip, name.startsWith("xl/worksheets/"), name.endsWith(".xml"));
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new RosterFault("registry.roster.fault.broken");
    }
    if (!isWorkbook) {
      throw new RosterFault("registry.roster.fault.not-a-table");
    }
  }

  private void scan(InputStream part, boolean isSheet, boolean isXml) throws IOException {
    var chunk = new byte[OVERLAP + CHUNK];
    var kept = 0;
    for (var read = part.read(chunk, 0, CHUNK); read >= 0; read = part.read(chunk, kept, CHUNK)) {
      unpacked += read;
      if (unpacked > LARGEST_UNPACKED) {
        throw new RosterFault("registry.roster.fault.too-large-inside");
      }
      var length = kept + read;
      var text = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
      if (isXml && DOCUMENT_TYPE.matcher(text).find()) {
        throw new RosterFault("registry.roster.fault.broken");
      }
      if (isSheet && MERGED_FIRST_ROW.matcher(text).find()) {
        throw new RosterFault("registry.roster.fault.merged");
      }
      kept = Math.min(OVERLAP, length);
      System.arraycopy(chunk, length - kept, chunk, 0, kept);
    }
  }
}
