package org.mifeng.platform.checkup.templates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.mifeng.platform.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL about what an organisation typed into fields. */
@Repository
class TypedValueStore {
  private final JdbcClient jdbc;

  TypedValueStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything typed in a language, by the field's key. */
  Map<String, String> list(Viewer viewer, Tongue tongue) {
    var values = new HashMap<String, String>();
    jdbc.sql(
            """
            select field, value
            from checkup.typed_value
            where organisation_id = :organisation
              and language = :language
            """)
        .param("organisation", viewer.organisation().value())
        .param("language", tongue.code())
        .query(
            row -> {
              values.put(row.getString("field"), row.getString("value"));
            });
    return values;
  }

  void replace(Viewer viewer, Tongue tongue, String field, String value, Instant now) {
    jdbc.sql(
            """
            insert into checkup.typed_value (organisation_id, language, field, value, changed_at)
            values (:organisation, :language, :field, :value, :now)
            on conflict (organisation_id, language, field)
            do update set value = excluded.value, changed_at = excluded.changed_at
            """)
        .param("organisation", viewer.organisation().value())
        .param("language", tongue.code())
        .param("field", field)
        .param("value", value)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
