package org.mifeng.platform.identity.signin;

import java.util.ArrayList;
import java.util.List;
import org.mifeng.platform.identity.gate.HeldForm;

/**
 * A form that is kept, offered again.
 *
 * @param path where it goes
 * @param fields what was typed, one line a value
 * @param files fields whose files must be chosen again
 * @param upload whether it goes as an upload
 */
record HeldFormPage(String path, List<Field> fields, List<String> files, boolean upload) {
  /** One value of one field. */
  record Field(String name, String value) {}

  static HeldFormPage of(HeldForm form) {
    var fields = new ArrayList<Field>();
    form.fields().forEach((name, values) -> values.forEach(v -> fields.add(new Field(name, v))));
    return new HeldFormPage(form.path(), fields, form.files(), form.upload());
  }
}
