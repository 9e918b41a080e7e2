package org.mifeng.platform.experts.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mifeng.platform.experts.InstitutionSummary;
import org.mifeng.platform.experts.Institutions;
import org.mifeng.platform.experts.catalogue.CatalogueFault.Code;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The services of the catalogue, read once when the platform starts. */
@Component
public class Catalogue {
  private final Map<String, CatalogueItem> items;

  private final Institutions institutions;

  Catalogue(Institutions institutions) {
    this.institutions = institutions;
    this.items = CatalogueReader.read(text());
    items.values().stream()
        .map(item -> item.offered().by())
        .filter(by -> !institutions.services().contains(by))
        .forEach(
            by -> {
              throw new CatalogueFault(Code.BAD_VALUE, 0, by + " is no service of the pool");
            });
  }

  private static String text() {
    try {
      return new ClassPathResource("content/experts/services.yaml")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them in their order. */
  public List<CatalogueItem> list() {
    return List.copyOf(items.values());
  }

  /** The service of this code. */
  public Optional<CatalogueItem> find(String code) {
    return Optional.ofNullable(items.get(code));
  }

  /** The service of this code; 404 when there is none. */
  public CatalogueItem require(String code) {
    return find(code).orElseThrow(() -> Refusal.notFound("experts.refusal.no-such-service"));
  }

  /** The institutions that are listed today and may offer it. */
  public List<InstitutionSummary> listInstitutions(Viewer viewer, CatalogueItem item) {
    var offered = item.offered();
    return institutions.listListed(viewer, offered.by()).stream()
        .filter(one -> offered.kinds().contains(one.kind()))
        .toList();
  }

  /** What a service is called; one that is no longer in the catalogue is called by its code. */
  public String name(String code, Locale reader) {
    return find(code).map(item -> item.name().in(reader)).orElse(code);
  }
}
