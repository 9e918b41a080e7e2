package org.mifeng.platform.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What is wrong with the form of a page and what was typed into it, read from the {@link
 * BindingResult}s that Spring leaves in the model, so that no page passes them on by hand.
 */
final class FormErrors {
  /** What a page shows; Spring leaves a result for it too, and it is no form. */
  private static final String PAGE = "page";

  private final Texts texts;
  private final Locale locale;
  private final List<BindingResult> results;

  FormErrors(Texts texts, Locale locale, Map<String, ?> model) {
    this.texts = texts;
    this.locale = locale;
    var found = new ArrayList<BindingResult>();
    for (var value : model.values()) {
      if (value instanceof BindingResult result && !PAGE.equals(result.getObjectName())) {
        found.add(result);
      }
    }
    this.results = List.copyOf(found);
  }

  List<FormError> all() {
    var all = new ArrayList<FormError>();
    for (var result : results) {
      for (var error : result.getAllErrors()) {
        var field = error instanceof FieldError of ? of.getField() : "";
        all.add(new FormError(field, sentence(error)));
      }
    }
    return all;
  }

  @Nullable String of(String field) {
    for (var result : results) {
      for (var error : result.getFieldErrors(field)) {
        return sentence(error);
      }
    }
    return null;
  }

  String typed(String field, String otherwise) {
    for (var result : results) {
      var value = value(result, field);
      // Where nothing is wrong, an empty field may be one that was not sent: the page knows better.
      if (value != null && (result.hasErrors() || !"".equals(value))) {
        return value instanceof Collection<?> several && several.size() == 1
            ? String.valueOf(several.iterator().next())
            : String.valueOf(value);
      }
    }
    return otherwise;
  }

  List<String> chosen(String field, Collection<String> otherwise) {
    for (var result : results) {
      var value = value(result, field);
      if (value instanceof Collection<?> several) {
        return several.stream().map(String::valueOf).toList();
      }
      if (value instanceof Object[] several) {
        return java.util.Arrays.stream(several).map(String::valueOf).toList();
      }
      if (value != null) {
        return List.of(String.valueOf(value));
      }
      if (result.hasErrors()) {
        return List.of();
      }
    }
    return List.copyOf(otherwise);
  }

  private static @Nullable Object value(BindingResult result, String field) {
    try {
      return result.getFieldValue(field);
    } catch (org.springframework.beans.InvalidPropertyException otherForm) {
      return null;
    }
  }

  /** A constraint's own message, or the text of the first known code (a refusal's key). */
  private String sentence(ObjectError error) {
    if (error.getCodes() != null) {
      for (var code : error.getCodes()) {
        if (texts.has(locale, code)) {
          var arguments = error.getArguments();
          return texts.text(locale, code, arguments == null ? new Object[0] : arguments);
        }
      }
    }
    if (error instanceof FieldError field && field.isBindingFailure()) {
      return texts.text(locale, "web.form.not-understood");
    }
    var message = error.getDefaultMessage();
    return message == null ? texts.text(locale, "web.form.wrong") : message;
  }
}
