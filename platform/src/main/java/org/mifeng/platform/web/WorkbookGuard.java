package org.mifeng.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a file that begins like a zip before anything parses it: is it a workbook, does it
 * unpack to a bearable size, does it declare entities, are cells merged, does it carry macros.
 */
public final class WorkbookGuard {
  /** The parser holds all shared strings in memory. */
  private static final long MOST_STRINGS = 64L * 1024 * 1024;

  private static final int MOST_PARTS = 500;
  private static final int MOST_MERGED = 20;
  private static final int CHUNK = 64 * 1024;

  /** Longer than a merge or a document type declaration up to its first telling character. */
  private static final int OVERLAP = 128;

  private static final Pattern MERGED =
      Pattern.compile("<(?:[a-z]+:)?mergeCell\\s+ref=\"\\$?([A-Z]{1,3})\\$?([0-9]{1,7})[:\"]");

  private static final Pattern DOCUMENT_TYPE = Pattern.compile("<!DOCTYPE|<!ENTITY");

  private final long mostUnpacked;
  private final Set<String> merged = new LinkedHashSet<>();
  private long unpacked;
  private int parts;
  private boolean isWorkbook;
  private boolean mergedHead;
  private boolean macros;

  private WorkbookGuard(long mostUnpacked) {
    this.mostUnpacked = mostUnpacked;
  }

  /** Why a file should not be parsed. */
  public enum Doubt {
    /** No readable archive, or one that declares entities. */
    BROKEN,
    /** It unpacks to more than is bearable. */
    TOO_LARGE,
    /** An archive of something else. */
    NO_WORKBOOK
  }

  /**
   * What was seen.
   *
   * @param doubt why the file should not be parsed, or null
   * @param merged where merged cells begin, such as {@code sheet2.xml!B3}, at most twenty
   * @param mergedHead whether any of them begin in a first row
   * @param macros whether it carries macros
   */
  public record Found(
      @Nullable Doubt doubt, Set<String> merged, boolean mergedHead, boolean macros) {
    public Found {
      merged = Collections.unmodifiableSet(new LinkedHashSet<>(merged));
    }
  }

  /** Ends the looking. */
  private static final class Doubted extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Doubt doubt;

    Doubted(Doubt doubt) {
      super(doubt.name(), null, false, false);
      this.doubt = doubt;
    }
  }

  /**
   * Looks into a file; throws nothing about it.
   *
   * @param mostUnpacked how many bytes it may unpack to
   */
  public static Found look(byte[] file, long mostUnpacked) {
    var guard = new WorkbookGuard(mostUnpacked);
    var doubt = guard.doubt(file);
    return new Found(doubt, guard.merged, guard.mergedHead, guard.macros);
  }

  private @Nullable Doubt doubt(byte[] file) {
    // By the directory at its end, as the parser reads it: what stands elsewhere is never seen.
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        if (++parts > MOST_PARTS || !isOrdinary(entry.getMethod())) {
          return Doubt.BROKEN;
        }
        var name = entry.getName();
        isWorkbook |= name.equals("xl/workbook.xml");
        macros |= name.endsWith("vbaProject.bin");
        try (var part = zip.getInputStream(entry)) {
          var before = unpacked;
          scan(part, name);
          if (name.startsWith("xl/sharedStrings") && unpacked - before > MOST_STRINGS) {
            return Doubt.TOO_LARGE;
          }
        }
      }
    } catch (Doubted known) {
      return known.doubt;
    } catch (IOException | RuntimeException broken) {
      // Foreign bytes: whatever the reader throws means that this is no readable archive.
      return Doubt.BROKEN;
    }
    return isWorkbook ? null : Doubt.NO_WORKBOOK;
  }

  /** Workbooks are stored or deflated; other methods may ask for any amount of memory. */
  private static boolean isOrdinary(int method) {
    return method == ZipEntry.STORED || method == ZipEntry.DEFLATED;
  }

  private void scan(InputStream part, String name) throws IOException {
    var chunk = new byte[OVERLAP + CHUNK];
    var kept = 0;
    for (var read = part.read(chunk, 0, CHUNK); read >= 0; read = part.read(chunk, kept, CHUNK)) {
      unpacked += read;
      if (unpacked > mostUnpacked) {
        throw new Doubted(Doubt.TOO_LARGE);
      }
      var length = kept + read;
      var text = new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
      if (name.endsWith(".xml") && DOCUMENT_TYPE.matcher(text).find()) {
        throw new Doubted(Doubt.BROKEN);
      }
      if (name.startsWith("xl/worksheets/")) {
        noteMerged(text, name.substring(name.lastIndexOf('/') + 1));
      }
      kept = Math.min(OVERLAP, length);
      System.arraycopy(chunk, length - kept, chunk, 0, kept);
    }
  }

  private void noteMerged(String text, String sheet) {
    var matcher = MERGED.matcher(text);
    while (matcher.find()) {
      mergedHead |= matcher.group(2).equals("1");
      if (merged.size() < MOST_MERGED) {
        merged.add(sheet + "!" + matcher.group(1) + matcher.group(2));
      }
    }
  }
}
