package org.mifeng.platform.architecture;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JTE template taken apart: its Java (directives and {@code ${…}}), its markup without the Java,
 * and the words between the tags.
 */
final class TemplateText {
  private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>|<!--.*?-->");

  /** Elements whose content is no language: scripts, and what is typed or shown as it is. */
  private static final Pattern NO_LANGUAGE =
      Pattern.compile("(?is)<(script|style|code|kbd|samp|pre)\\b[^>]*>.*?</\\1>");

  private static final Pattern TAG =
      Pattern.compile("(?s)<[!/]?[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

  /** Names of formats, the same in every language. */
  private static final Pattern NAMES = Pattern.compile("\\b(Excel|CSV|JSON|PDF|OpenAPI)\\b");

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|\\p{L}{2,}");

  private final String source;
  private final StringBuilder java = new StringBuilder();
  private final StringBuilder markup = new StringBuilder();
  private int at;

  private TemplateText(String source) {
    this.source = COMMENT.matcher(source).replaceAll("");
    while (at < this.source.length()) {
      step();
    }
  }

  /** All Java of the template. */
  static String expressions(String source) {
    return new TemplateText(source).java.toString();
  }

  /** The HTML with each expression replaced by {@code $}. */
  static String markup(String source) {
    return new TemplateText(source).markup.toString();
  }

  /** The text nodes that hold a word. */
  static Stream<String> words(String source) {
    var text = NO_LANGUAGE.matcher(markup(source)).replaceAll("\n");
    text = ENTITY.matcher(TAG.matcher(text).replaceAll("\n")).replaceAll(" ");
    return Arrays.stream(text.split("\n"))
        .map(String::strip)
        .filter(line -> WORD.matcher(NAMES.matcher(line).replaceAll("")).find());
  }

  private void step() {
    if (source.startsWith("${", at)
        || source.startsWith("!{", at)
        || source.startsWith("$unsafe{", at)) {
      markup.append('$');
      at = source.indexOf('{', at);
      balanced('{', '}');
    } else if (source.charAt(at) == '@' && directive()) {
      return;
    } else if (source.charAt(at) == '`') {
      at++;
    } else {
      markup.append(source.charAt(at++));
    }
  }

  /** Consumes {@code @param …}, {@code @if(…)}, {@code @template.x.y(…)}; false for another @. */
  private boolean directive() {
    var rest = source.substring(at, Math.min(source.length(), at + 200));
    if (rest.startsWith("@import") || rest.startsWith("@param")) {
      declaration();
      return true;
    }
    if (rest.startsWith("@`")) {
      at += 2;
      return true;
    }
    var call =
        Pattern.compile("^@(if|elseif|for|template(?:\\.\\w+)+|raw)\\s*(?=\\()").matcher(rest);
    if (call.find()) {
      at += call.end();
      balanced('(', ')');
      return true;
    }
    var bare = Pattern.compile("^@(else|endif|endfor|raw|endraw)").matcher(rest);
    if (bare.find()) {
      at += bare.end();
      return true;
    }
    return false;
  }

  private void declaration() {
    var end = source.indexOf('\n', at);
    end = end < 0 ? source.length() : end;
    java.append(source, at, end).append('\n');
    at = end;
  }

  /** Moves past a bracketed expression; content blocks in it (@`…`) are markup again. */
  private void balanced(char open, char close) {
    var depth = 0;
    do {
      var c = source.charAt(at);
      if (c == '"') {
        quoted();
        continue;
      }
      if (source.startsWith("@`", at)) {
        at += 2;
        content();
        continue;
      }
      depth += c == open ? 1 : c == close ? -1 : 0;
      java.append(c);
      at++;
    } while (depth > 0 && at < source.length());
    java.append('\n');
  }

  private void content() {
    while (at < source.length() && source.charAt(at) != '`') {
      step();
    }
    at = Math.min(source.length(), at + 1);
    markup.append('\n');
  }

  private void quoted() {
    do {
      java.append(source.charAt(at));
      at += source.charAt(at) == '\\' ? 2 : 1;
    } while (at < source.length() && source.charAt(at) != '"');
    java.append('"');
    at++;
  }
}
