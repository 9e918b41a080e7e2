package org.mifeng.platform.checkup.templates;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.Enterprise;
import org.mifeng.platform.registry.Enterprises;
import org.springframework.stereotype.Component;

/**
 * What stands in the fields of a text: what the organisation typed before, else what the register
 * says of it, else the words the text offers.
 */
@Component
class Filling {
  private final TypedValueStore store;
  private final Library texts;
  private final Enterprises enterprises;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  Filling(
      TypedValueStore store,
      Library texts,
      Enterprises enterprises,
      Transactions transactions,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.enterprises = enterprises;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /** The text for this viewer: with their organisation's data, or blank for whoever only reads. */
  Filled filled(Viewer viewer, Template template, Tongue tongue) {
    return texts.filled(
        template,
        tongue,
        viewer.may(Permission.ADOPT_TEMPLATES) ? values(viewer, template, tongue) : Map.of());
  }

  /** What stands in the fields. */
  Map<String, String> values(Viewer viewer, Template template, Tongue tongue) {
    viewer.require(Permission.ADOPT_TEMPLATES);
    var typed = transactions.as(viewer, () -> store.list(viewer, tongue));
    var own = enterprises.findOwn(viewer).orElse(null);
    var values = new LinkedHashMap<String, String>();
    for (var field : template.fields()) {
      var value = typed.get(key(template, field));
      values.put(field.name(), value == null ? offered(field, own, tongue) : value);
    }
    return values;
  }

  /** Remembers what was typed, which has been checked. */
  void keep(Viewer viewer, Template template, Tongue tongue, Map<String, String> values) {
    viewer.require(Permission.ADOPT_TEMPLATES);
    transactions.run(
        viewer,
        () -> {
          for (var field : template.fields()) {
            store.replace(
                viewer,
                tongue,
                key(template, field),
                values.getOrDefault(field.name(), ""),
                clock.instant());
          }
          audit.record(
              viewer,
              "checkup.template-filled",
              template.code(),
              Map.of("version", template.version().toString(), "language", tongue.code()));
        });
  }

  /** Shared by all texts, save the day, which each text has for itself. */
  private static String key(Template template, Field field) {
    return field.shared() && field.kind() != Field.Kind.DATE
        ? field.name()
        : template.code() + ":" + field.name();
  }

  private String offered(Field field, @Nullable Enterprise own, Tongue tongue) {
    var words = field.offer().words();
    return Optional.ofNullable(field.offer().from())
        .map(source -> registered(source, own))
        .filter(value -> value.length() <= field.bounds().longest())
        .orElse(words == null ? "" : words.in(tongue));
  }

  private String registered(Field.Source source, @Nullable Enterprise own) {
    if (source == Field.Source.TODAY) {
      return texts.today().toString();
    }
    if (own == null) {
      return "";
    }
    var profile = own.profile();
    return switch (source) {
      case NAME -> profile.name();
      case CREDIT_CODE -> profile.creditCode().value();
      case LEGAL_REPRESENTATIVE -> profile.legalRepresentative();
      case CONTACT_NAME -> profile.contactName();
      case CONTACT_PHONE -> profile.contactPhone();
      case TODAY -> texts.today().toString();
    };
  }
}
