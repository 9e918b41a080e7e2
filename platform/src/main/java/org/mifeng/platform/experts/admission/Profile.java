package org.mifeng.platform.experts.admission;

import java.util.List;

/**
 * What the public reads about an expert or an institution.
 *
 * @param name on screen
 * @param summary in their own words, may be empty
 * @param fields codes of fields of knowledge, of an expert
 * @param services codes of services, of an institution
 * @param districts codes of divisions; empty for the whole city
 * @param languages codes (ISO 639-1)
 * @param countries codes (ISO 3166-1), of those they know the law or practice of
 */
public record Profile(
    String name,
    String summary,
    List<String> fields,
    List<String> services,
    List<String> districts,
    List<String> languages,
    List<String> countries) {
  public Profile {
    fields = List.copyOf(fields);
    services = List.copyOf(services);
    districts = List.copyOf(districts);
    languages = List.copyOf(languages);
    countries = List.copyOf(countries);
  }
}
