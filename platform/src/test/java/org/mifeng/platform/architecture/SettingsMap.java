package org.mifeng.platform.architecture;

import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** {@code docs/map/settings.md}: every setting of ours, its type, its default and what it means. */
final class SettingsMap {
  private static final Pattern PARAMETER =
      Pattern.compile("@param\\s+(\\w+)\\s+([^@]*?)(?=\\s*(?:@|$))", Pattern.DOTALL);

  private SettingsMap() {}

  static String draw(ApplicationContext context, List<SourceFile> sources) {
    var rows =
        context.getBeansWithAnnotation(ConfigurationProperties.class).values().stream()
            .map(bean -> (Class<?>) ClassUtils.getUserClass(bean))
            .filter(type -> type.getName().startsWith("org.mifeng.") && type.isRecord())
            .sorted(Comparator.comparing(SettingsMap::prefix))
            .flatMap(type -> rows(type, meanings(type, sources)))
            .collect(Collectors.joining("\n"));
    return """
        # Settings

        Every setting of the platform itself, written by `bin/maps`. Give them in `application.yaml` beside the jar, as an environment variable \
        (`MIFENG_…`) or on the command line. What each one is trusted with stands in [`OPERATIONS.md`](../../OPERATIONS.md).

        | Setting | Type | Default | Meaning |
        | --- | --- | --- | --- |
        """
        + rows
        + "\n";
  }

  private static String prefix(Class<?> type) {
    var annotation = type.getAnnotation(ConfigurationProperties.class);
    return annotation.value().isEmpty() ? annotation.prefix() : annotation.value();
  }

  private static Stream<String> rows(Class<?> type, Map<String, String> meanings) {
    var components = type.getRecordComponents();
    var parameters = type.getDeclaredConstructors()[0].getParameters();
    return IntStream.range(0, components.length)
        .mapToObj(
            at ->
                "| `%s.%s` | %s | %s | %s |"
                    .formatted(
                        prefix(type),
                        kebab(components[at].getName()),
                        components[at].getType().getSimpleName(),
                        byDefault(parameters[at]),
                        meanings.getOrDefault(components[at].getName(), "?")));
  }

  private static String byDefault(Parameter parameter) {
    var value = parameter.getAnnotation(DefaultValue.class);
    if (value == null) {
      return "none";
    }
    var text = String.join(", ", value.value());
    return text.isEmpty() ? "empty" : "`" + text + "`";
  }

  private static Map<String, String> meanings(Class<?> type, List<SourceFile> sources) {
    var meanings = new TreeMap<String, String>();
    sources.stream()
        .filter(file -> file.className().equals(type.getSimpleName()))
        .map(SourceFile::text)
        .map(text -> text.substring(0, text.indexOf("record " + type.getSimpleName())))
        .map(
            text ->
                text.substring(Math.max(0, text.lastIndexOf("/**")), text.lastIndexOf("*/") + 1))
        .map(text -> text.replaceAll("(?m)^\\s*\\*+", " ").replaceAll("\\*$", ""))
        .forEach(
            text ->
                PARAMETER
                    .matcher(text.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`").strip())
                    .results()
                    .forEach(
                        found ->
                            meanings.put(
                                found.group(1), found.group(2).strip().replaceAll("\\s+", " "))));
    return meanings;
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
  }
}
