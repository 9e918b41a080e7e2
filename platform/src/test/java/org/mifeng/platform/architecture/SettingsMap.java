package org.mifeng.platform.architecture;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    return Arrays.stream(type.getRecordComponents())
        .map(
            component ->
                "| `%s.%s` | %s | %s | %s |"
                    .formatted(
                        prefix(type),
                        kebab(component.getName()),
                        component.getType().getSimpleName(),
                        byDefault(type, component),
                        meanings.getOrDefault(component.getName(), "?")));
  }

  private static String byDefault(Class<?> type, RecordComponent component) {
    var at = Arrays.asList(type.getRecordComponents()).indexOf(component);
    var canonical = type.getDeclaredConstructors()[0];
    if (component.getType().isRecord() || canonical.getParameterCount() <= at) {
      return "";
    }
    return Arrays.stream(canonical.getParameters()[at].getAnnotations())
        .filter(DefaultValue.class::isInstance)
        .map(value -> String.join(", ", ((DefaultValue) value).value()))
        .map(value -> value.isEmpty() ? "empty" : "`" + value + "`")
        .findFirst()
        .orElse("none");
  }

  private static Map<String, String> meanings(Class<?> type, List<SourceFile> sources) {
    var meanings = new TreeMap<String, String>();
    sources.stream()
        .filter(file -> file.className().equals(type.getSimpleName()))
        .map(SourceFile::text)
        .map(text -> text.substring(0, text.indexOf("record " + type.getSimpleName())))
        .map(text -> text.substring(Math.max(0, text.lastIndexOf("/**")), text.lastIndexOf("*/") + 1))
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
