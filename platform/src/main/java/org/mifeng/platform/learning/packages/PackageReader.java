package org.mifeng.platform.learning.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.kernel.Refusal;

/**
 * Reads a package as it was handed in. It is guilty until checked: its size first, then how many
 * files it has and what they unpack to while they are unpacked, then where they say they belong and
 * what they are, then its manifest. Nothing of it is ever written to a disk by its name.
 */
final class PackageReader {
  /** Largest package, in bytes. */
  static final int LARGEST = 10 << 20;

  /** Most entries. */
  static final int MOST_FILES = 1_000;

  /** Largest file, unpacked. */
  static final int LARGEST_FILE = 20 << 20;

  /** Most that all files unpack to. */
  static final int LARGEST_UNPACKED = 60 << 20;

  /** How many times its size a package may unpack to; what is small may be more. */
  static final int MOST_TIMES = 100;

  static final String MANIFEST = "imsmanifest.xml";

  /** Where the platform's own files stand beside those of a package. */
  static final String OWN_FOLDER = "_mifeng";

  private static final int SMALL = 1 << 20;
  private static final int LONGEST_PATH = 200;
  private static final byte[] BEGINNING = {'P', 'K', 3, 4};

  private final Map<String, byte[]> files = new TreeMap<>();
  private final long most;
  private int entries;
  private int unpacked;

  private PackageReader(int size) {
    this.most = Math.min(LARGEST_UNPACKED, Math.max(SMALL, (long) size * MOST_TIMES));
  }

  /**
   * What is in a package.
   *
   * @param title as the manifest says it
   * @param unpacked bytes of all files
   * @param sha256 of the package as it was handed in
   */
  record Contents(
      String title, List<Sco> scos, Map<String, byte[]> files, int unpacked, String sha256) {}

  /**
   * Reads a package.
   *
   * @throws Refusal 413 when it is too large, 422 with the check it fails
   */
  static Contents read(byte[] zip) {
    if (zip.length > LARGEST) {
      throw Refusal.tooLarge("learning.packages.fault.large", LARGEST >> 20);
    }
    if (zip.length < BEGINNING.length
        || !java.util.Arrays.equals(zip, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
      throw fault("not-a-zip");
    }
    var reader = new PackageReader(zip.length);
    reader.unpack(zip);
    var manifest = reader.files.get(MANIFEST);
    if (manifest == null) {
      throw fault("no-manifest");
    }
    var read = PackageManifest.read(manifest, reader.files.keySet());
    return new Contents(
        read.title(),
        read.scos(),
        reader.files,
        reader.unpacked,
        Bytes.hex(HashSuite.SHA256.digest(zip)));
  }

  private static Refusal fault(String which, Object... arguments) {
    return Refusal.invalid("learning.packages.fault." + which, arguments);
  }

  private void unpack(byte[] zip) {
    try (var entriesOf =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = entriesOf.getNextEntry(); entry != null; entry = entriesOf.getNextEntry()) {
        if (++entries > MOST_FILES) {
          throw fault("many", MOST_FILES);
        }
        take(entry, entriesOf);
      }
    } catch (ZipException | IllegalArgumentException unreadable) {
      // The second one is a name that is not UTF-8.
      throw fault("not-a-zip");
    } catch (IOException cutShort) {
      throw fault("not-a-zip");
    }
  }

  private void take(ZipEntry entry, ZipInputStream stream) throws IOException {
    var path = entry.getName();
    requireInside(path);
    var body = unpacked(stream, path);
    if (entry.isDirectory() || isLitter(path)) {
      return;
    }
    if (FileKind.ofName(path).isEmpty()) {
      throw fault("kind", path);
    }
    if (files.putIfAbsent(path, body) != null) {
      throw fault("twice", path);
    }
  }

  /** Unpacks what stands next, and no more than is still allowed. */
  private byte[] unpacked(ZipInputStream stream, String path) throws IOException {
    int allowed = (int) Math.min(LARGEST_FILE, most - unpacked);
    var body = stream.readNBytes(allowed + 1);
    if (body.length > LARGEST_FILE) {
      throw fault("file-large", path, LARGEST_FILE >> 20);
    }
    if (body.length > allowed) {
      throw fault("bomb", most >> 20);
    }
    unpacked += body.length;
    return body;
  }

  /** A path that leads out of the package, or nowhere. */
  private static void requireInside(String path) {
    if (path.length() > LONGEST_PATH) {
      throw fault("path", path.substring(0, LONGEST_PATH) + "…");
    }
    var plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    var inside =
        !plain.isEmpty()
            && plain
                .chars()
                .noneMatch(sign -> sign < ' ' || sign == 0x7F || "\\:%;".indexOf(sign) >= 0)
            && List.of(plain.split("/", -1)).stream().allMatch(PackageReader::isFolder)
            && !plain.equals(OWN_FOLDER)
            && !plain.startsWith(OWN_FOLDER + "/");
    if (!inside) {
      throw fault("path", path);
    }
  }

  private static boolean isFolder(String segment) {
    return !segment.isBlank() && !segment.equals(".") && !segment.equals("..");
  }

  /** What operating systems leave behind when they pack. */
  private static boolean isLitter(String path) {
    return path.startsWith("__MACOSX/")
        || path.endsWith(".DS_Store")
        || path.endsWith("Thumbs.db")
        || path.endsWith("desktop.ini");
  }
}
