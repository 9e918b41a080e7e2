package org.mifeng.platform.learning.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mifeng.platform.kernel.Refusal;

/** A package is guilty until checked, and each check has a package that must fail it. */
class PackageReaderFuzzTest {
  private static final int ROUNDS = Integer.getInteger("mifeng.fuzz", 300);

  @Test
  void aGoodPackageIsReadInItsOrder() {
    var contents = PackageReader.read(Zips.good().pack());
    assertThat(contents.title()).isEqualTo("演示课件");
    assertThat(contents.scos())
        .containsExactly(
            new Sco("第一部分", "one/index.html", true, 60, "hello"),
            new Sco("第二部分", "two.html?mode=play", true, null, ""));
    assertThat(contents.files())
        .containsKey("shared/find.js")
        .doesNotContainKey("__MACOSX/._two.html");
    assertThat(contents.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void theDemonstrationIsAGoodPackageToo() {
    assertThat(PackageReader.read(PackagesDemo.zip()).scos())
        .extracting(Sco::start, Sco::mastery)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("index.html", 60));
  }

  @Test
  void anAssetTellsNothingByItself() {
    var manifest = Zips.MANIFEST.replace("scormtype=\"sco\" href", "scormtype=\"asset\" href");
    var scos = PackageReader.read(Zips.good().with("imsmanifest.xml", manifest).pack()).scos();
    assertThat(scos).extracting(Sco::reports).containsExactly(true, false);
  }

  static Stream<Arguments> guilty() {
    var doctype = "<!DOCTYPE manifest [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><manifest";
    var laughs = "<!DOCTYPE manifest [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><manifest";
    return Stream.of(
        Arguments.of("no ZIP", "not-a-zip", "PK and no more".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("empty", "not-a-zip", new byte[0]),
        Arguments.of("cut off", "not-a-zip", java.util.Arrays.copyOf(Zips.good().pack(), 300)),
        Arguments.of("too large", "large", new byte[PackageReader.LARGEST + 1]),
        Arguments.of("bomb", "bomb", Zips.good().with("big.txt", new byte[3 << 20]).pack()),
        Arguments.of(
            "one too large", "file-large", padded(Zips.good().with("big.txt", new byte[21 << 20]))),
        Arguments.of(
            "many small bombs",
            "bomb",
            padded(
                Zips.good()
                    .with("a.txt", new byte[19 << 20])
                    .with("b.txt", new byte[19 << 20])
                    .with("c.txt", new byte[19 << 20])
                    .with("d.txt", new byte[19 << 20]))),
        Arguments.of("up and out", "path", Zips.good().with("../../evil.html", "x").pack()),
        Arguments.of("in between", "path", Zips.good().with("one/../../evil.html", "x").pack()),
        Arguments.of("from the root", "path", Zips.good().with("/etc/evil.html", "x").pack()),
        Arguments.of("of Windows", "path", Zips.good().with("..\\evil.html", "x").pack()),
        Arguments.of("a drive", "path", Zips.good().with("C:evil.html", "x").pack()),
        Arguments.of("ours", "path", Zips.good().with("_mifeng/api.js", "x").pack()),
        Arguments.of("a zero sign", "path", Zips.good().with("a\u0000.html", "x").pack()),
        Arguments.of("long", "path", Zips.good().with("a".repeat(201) + ".html", "x").pack()),
        Arguments.of("a program", "kind", Zips.good().with("setup.exe", "x").pack()),
        Arguments.of("Java", "kind", Zips.good().with("page.jsp", "x").pack()),
        Arguments.of("no ending", "kind", Zips.good().with("html", "x").pack()),
        Arguments.of("no manifest", "no-manifest", Zips.good().without("imsmanifest.xml").pack()),
        Arguments.of("no XML", "manifest", Zips.good().with("imsmanifest.xml", "<manifest").pack()),
        Arguments.of("foreign entity", "manifest", manifest("<manifest", doctype)),
        Arguments.of("laughs", "manifest", manifest("<manifest", laughs)),
        Arguments.of("2004", "version", manifest(">1.2<", ">2004 3rd Edition<")),
        Arguments.of("nothing", "nothing-to-play", manifest("identifierref", "other")),
        Arguments.of(
            "no resource", "no-resource", manifest("identifier=\"r2\"", "identifier=\"r9\"")),
        Arguments.of("no start", "no-start", Zips.good().without("two.html").pack()),
        Arguments.of(
            "a foreign start", "no-start", manifest("two.html\"", "https://example.org/\"")),
        Arguments.of("a start in scripts", "no-start", manifest("two.html\"", "shared/find.js\"")),
        Arguments.of("markup appended", "no-start", manifest("mode=play", "&quot;&gt;&lt;b&gt;")),
        Arguments.of("mastery", "manifest", manifest(">60<", ">600<")));
  }

  /** So large that its size alone allows it to unpack to the most there is. */
  private static byte[] padded(Zips zips) {
    var noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    return zips.with("a-noise.png", noise).pack();
  }

  private static byte[] manifest(String from, String to) {
    var changed = Zips.MANIFEST.replace(from, to);
    assertThat(changed).isNotEqualTo(Zips.MANIFEST);
    return Zips.good().with("imsmanifest.xml", changed).pack();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guilty")
  void refuses(String what, String fault, byte[] zip) {
    assertThatExceptionOfType(Refusal.class)
        .as(what)
        .isThrownBy(() -> PackageReader.read(zip))
        .satisfies(
            refusal -> assertThat(refusal.key()).isEqualTo("learning.packages.fault." + fault));
  }

  @Test
  void tooManyFilesAreNotCounted() {
    var zips = Zips.good();
    for (int i = 0; i <= PackageReader.MOST_FILES; i++) {
      zips.with("f" + i + ".txt", "");
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> PackageReader.read(zips.pack()))
        .matches(refusal -> refusal.key().equals("learning.packages.fault.many"));
  }

  /**
   * Bytes turned at random, in the file and in the manifest: read, or refused, and nothing else.
   */
  @Test
  void whateverComesIsReadOrRefused() {
    var random = new Random(54);
    var good = Zips.good().pack();
    for (int round = 0; round < ROUNDS; round++) {
      var changed = good.clone();
      for (int turns = random.nextInt(1, 6); turns > 0; turns--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      readOrRefused(changed);
      var manifest = Zips.MANIFEST.getBytes(StandardCharsets.UTF_8);
      manifest[random.nextInt(manifest.length)] = (byte) random.nextInt();
      readOrRefused(Zips.good().with("imsmanifest.xml", manifest).pack());
    }
  }

  private static void readOrRefused(byte[] zip) {
    try {
      assertThat(PackageReader.read(zip).scos()).isNotEmpty();
    } catch (Refusal refusal) {
      assertThat(refusal.key()).startsWith("learning.packages.fault.");
    }
  }

  @Test
  void theApiComesBeforeEveryScriptOfThePage() {
    assertThat(withApi("<!doctype html><HTML><Head lang=x><script>"))
        .contains("<Head lang=x><script src=\"/a\">");
    assertThat(withApi("\uFEFF<!DOCTYPE html>\n<p>x"))
        .isEqualTo("\uFEFF<!DOCTYPE html><script src=\"/a\"></script>\n<p>x");
    assertThat(withApi("<p><header>")).startsWith("<script src=\"/a\"></script><p>");
    assertThat(withApi("")).isEqualTo("<script src=\"/a\"></script>");
  }

  private static String withApi(String page) {
    return new String(
        PackageFileController.withApi(page.getBytes(StandardCharsets.UTF_8), "/a"),
        StandardCharsets.UTF_8);
  }
}
