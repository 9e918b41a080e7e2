package org.mifeng.platform.learning.packages;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.learning.Wording;
import org.mifeng.platform.learning.packages.CoursePackage.About;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A package and what its editor says about it, as sent. What is wrong goes to its field. */
record PackageForm(
    @Nullable MultipartFile file,
    @Nullable String titleZh,
    @Nullable String titleEn,
    @Nullable String audience,
    @Nullable String summary,
    @Nullable String minutes) {
  static final int TITLE = 80;
  static final int TITLE_EN = 200;
  static final int AUDIENCE = 200;
  static final int SUMMARY = 300;
  private static final int MOST_MINUTES = 600;

  /** The package's bytes, one more than allowed at most. */
  byte[] content() throws IOException {
    if (file == null) {
      return new byte[0];
    }
    try (var stream = file.getInputStream()) {
      return stream.readNBytes(PackageReader.LARGEST + 1);
    }
  }

  About read(BindingResult result) {
    var english = text(titleEn, "titleEn", TITLE_EN, false, result);
    var length = text(minutes, "minutes", 3, true, result);
    int many = length.matches("[0-9]{1,3}") ? Integer.parseInt(length) : 0;
    if (!length.isEmpty() && (many < 1 || many > MOST_MINUTES)) {
      result.rejectValue("minutes", "learning.packages.problem.minutes", most(MOST_MINUTES), null);
    }
    return new About(
        new Wording(
            text(titleZh, "titleZh", TITLE, true, result), english.isEmpty() ? null : english),
        text(audience, "audience", AUDIENCE, true, result),
        text(summary, "summary", SUMMARY, true, result),
        many);
  }

  private static String text(
      @Nullable String typed, String field, int longest, boolean required, BindingResult result) {
    var text = typed == null ? "" : typed.strip();
    // Length before content.
    if (text.length() > longest) {
      result.rejectValue(field, "learning.packages.problem.long", most(longest), null);
      return "";
    }
    if (text.isEmpty() && required) {
      result.rejectValue(field, "learning.publicity.problem.empty");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      result.rejectValue(field, "learning.publicity.problem.control");
    }
    return text;
  }

  private static Object[] most(int number) {
    return new Object[] {String.valueOf(number)};
  }
}
