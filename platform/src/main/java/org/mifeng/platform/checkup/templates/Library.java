package org.mifeng.platform.checkup.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mifeng.platform.kernel.LegalTime;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All versions of all texts, read once when the platform starts: a library with a fault stops the
 * start and says where it is.
 */
@Component
class Library {
  /** Days begin in China. */
  private static final String FOLDER = "content/checkup/templates/";

  private final Clock clock;
  private final Catalogue catalogue;
  private final Map<String, TreeMap<LocalDate, Template>> texts = new TreeMap<>();

  @Autowired
  Library(Clock clock) {
    this(clock, CatalogueReader.read(Library::file));
  }

  private Library(Clock clock, Catalogue catalogue) {
    this(clock, catalogue, read(new TemplateReader(catalogue)));
  }

  /** A library of these texts. */
  Library(Clock clock, Catalogue catalogue, List<Template> all) {
    this.clock = clock;
    this.catalogue = catalogue;
    for (var template : all) {
      texts
          .computeIfAbsent(template.code(), code -> new TreeMap<>())
          .put(template.version(), template);
    }
  }

  private static List<Template> read(TemplateReader reader) {
    var all = new ArrayList<Template>();
    try {
      for (var resource :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:" + FOLDER + "*/*.yaml")) {
        var path = resource.getURL().toString();
        var name = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length());
        all.add(reader.read(name, resource.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String file(String name) {
    try {
      return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text with what was typed. */
  Filled filled(Template template, Tongue tongue, Map<String, String> values) {
    return new Filled(template, tongue, values, catalogue.words());
  }

  /** Names of dimensions, indicators and law. */
  Catalogue catalogue() {
    return catalogue;
  }

  /** The day in China. */
  LocalDate today() {
    return LegalTime.today(clock);
  }

  /**
   * The texts offered today, each in its newest version that has begun, in the order of the first
   * indicator they serve; a first version does not wait for its day.
   */
  List<Template> list() {
    return texts.keySet().stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(template -> template.indicators().getFirst()))
        .toList();
  }

  /** A text in the version offered today. */
  Optional<Template> find(String code) {
    return Optional.ofNullable(texts.get(code))
        .map(
            versions ->
                Optional.ofNullable(versions.floorEntry(today())).orElse(versions.firstEntry()))
        .map(Map.Entry::getValue);
  }

  /** A text in the version offered today; 404 when there is none. */
  Template require(String code) {
    return find(code).orElseThrow(() -> Refusal.notFound("checkup.refusal.no-such-text"));
  }

  /** A certain version of a text, whether still offered or not. */
  Optional<Template> find(String code, LocalDate version) {
    return Optional.ofNullable(texts.get(code)).map(versions -> versions.get(version));
  }
}
