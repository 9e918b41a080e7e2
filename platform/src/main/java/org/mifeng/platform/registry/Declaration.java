package org.mifeng.platform.registry;

import java.util.List;

/**
 * What a form or a row of a roster says about an enterprise, as typed. {@link DeclarationCheck}
 * turns it into a profile or says what is wrong.
 *
 * @param division code or name
 * @param park id, code or name; may be empty
 * @param sector code or name
 * @param size code or Chinese word
 * @param tags codes or Chinese words
 */
public record Declaration(
    String name,
    String creditCode,
    String legalRepresentative,
    String division,
    String park,
    String sector,
    String size,
    List<String> tags,
    String contactName,
    String contactPhone) {
  public Declaration {
    tags = List.copyOf(tags);
  }
}
