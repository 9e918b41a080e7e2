package org.mifeng.platform.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.learning.CourseFault.Code;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A video is one by its first bytes, and what lies on the shelf is named by a lesson. */
class ShelfTest {
  private static final String VIDEO =
      "- video:\n    file: tour.mp4\n    title: {zh: 参观}\n    text: {zh: 画面里是一间库房。}\n";

  private static Course course(String block) {
    return Courses.read(
            CourseFixture.with(
                "inventory", "lessons/find-candidates.yaml", "- remember:", block + "- remember:"))
        .getFirst();
  }

  private static Resource bytes(String latin) {
    return new ByteArrayResource(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** With an entry for the folder itself, as a jar has one. */
  private static Shelf shelf(String name, Resource video) {
    return new Shelf(
        Map.of(
            "inventory/",
            bytes(""),
            "inventory/inventory-list.csv",
            bytes("a,b\n"),
            "inventory/" + name,
            video));
  }

  private static void refused(Code code, String name, Resource file) {
    assertThatExceptionOfType(CourseFault.class)
        .isThrownBy(() -> shelf(name, file).check(course(VIDEO)))
        .matches(fault -> fault.code() == code, code.word());
  }

  @Test
  void aVideoThatIsNotOneIsRefused() {
    shelf("tour.mp4", bytes("\u0000\u0000\u0000\u0020ftypisom....")).check(course(VIDEO));
    refused(Code.NOT_A_VIDEO, "tour.mp4", bytes("<html>not a video</html>"));
    refused(Code.NOT_A_VIDEO, "tour.mp4", bytes(""));
    refused(Code.FILE_MISSING, "other.mp4", bytes("\u0000\u0000\u0000\u0020ftypisom...."));
    refused(
        Code.FILE_TOO_LARGE,
        "tour.mp4",
        new ByteArrayResource(new byte[0]) {
          @Override
          public long contentLength() {
            return Shelf.LARGEST_VIDEO + 1;
          }
        });
    assertThat(Shelf.Type.WEBM.isBegunBy(head("\u001A\u0045\u00DF\u00A3....webm"))).isTrue();
    assertThat(Shelf.Type.WEBM.isBegunBy(head("\u001A\u0045\u00DF\u00A3....mkv!"))).isFalse();
    assertThat(Shelf.Type.PDF.isBegunBy(head("%PDF-1.7"))).isTrue();
    assertThat(Shelf.Type.XLSX.isBegunBy(head("MZ"))).isFalse();
  }

  private static byte[] head(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aVideoNeedsWordsAndAnHttpsAddressOrAFile() {
    var link = "- video: {link: \"%s\", title: {zh: 参观}, text: {zh: 库房}}\n";
    assertThat(course(link.formatted("https://video.mifeng.example/1")).lessons()).isNotEmpty();
    for (var bad :
        new String[] {
          link.formatted("http://video.mifeng.example/1"),
          link.formatted("javascript:alert(1)"),
          link.formatted("https://user@video.mifeng.example/1"),
          "- video: {link: \"https://a.example\", file: b.mp4, title: {zh: 参观}, text: {zh: 库房}}\n",
          "- video: {file: ../b.mp4, title: {zh: 参观}, text: {zh: 库房}}\n",
          "- video: {file: b.mp4, title: {zh: 参观}}\n"
        }) {
      assertThatExceptionOfType(CourseFault.class).as(bad).isThrownBy(() -> course(bad));
    }
  }
}
