package org.mifeng.platform.registry.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into a file that begins like a zip before anything parses it: is it a workbook, does it
 * unpack to a bearable size, does it declare entities, are cells of its first row merged.
 */
final class WorkbookGuard {
  /** A full roster of 50,000 rows unpacks to some 40 MB. */
  static final long LARGEST_UNPACKED = 160L * 1024 * 1024;

  /** The parser holds all shared strings in memory. */
  private static final long MOST_STRINGS = 64L * 1024 * 1024;

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
    // By the directory at its end, as the parser reads it: what stands elsewhere is never seen.
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        if (++parts > MOST_PARTS || !isOrdinary(entry.getMethod())) {
          throw new RosterFault("registry.roster.fault.broken");
        }
        var name = entry.getName();
        isWorkbook |= name.equals("xl/workbook.xml");
        try (var part = zip.getInputStream(entry)) {
          var before = unpacked;
          scan(part, name.startsWith("xl/worksheets/"), name.endsWith(".xml"));
          if (name.startsWith("xl/sharedStrings") && unpacked - before > MOST_STRINGS) {
            throw new RosterFault("registry.roster.fault.too-large-inside");
          }
        }
      }
    } catch (RosterFault known) {
      throw known;
    } catch (IOException | RuntimeException broken) {
      // Foreign bytes: whatever the reader throws means that this is no readable archive.
      throw new RosterFault("registry.roster.fault.broken");
    }
    if (!isWorkbook) {
      throw new RosterFault("registry.roster.fault.not-a-table");
    }
  }

  /** Workbooks are stored or deflated; other methods may ask for any amount of memory. */
  private static boolean isOrdinary(int method) {
    return method == ZipEntry.STORED || method == ZipEntry.DEFLATED;
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
