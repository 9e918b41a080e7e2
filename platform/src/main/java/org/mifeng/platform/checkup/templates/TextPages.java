package org.mifeng.platform.checkup.templates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/** Gathers what the pages of a text and of an adopted text show. */
@Component
class TextPages {
  private final Library texts;
  private final Filling filling;
  private final Adoptions adoptions;

  TextPages(Library texts, Filling filling, Adoptions adoptions) {
    this.texts = texts;
    this.filling = filling;
    this.adoptions = adoptions;
  }

  ShowPage show(Viewer viewer, Template template, Tongue tongue, Tongue reader) {
    var filled = filling.filled(viewer, template, tongue);
    return new ShowPage(
        new Sheet(filled, null),
        reader,
        texts.catalogue().indicators(),
        new ShowPage.Standing(
            viewer.may(Permission.ADOPT_TEMPLATES),
            adoptions.newest(viewer).get(template.code()),
            Adoptions.seal(filled)));
  }

  AdoptionPage adopted(Viewer viewer, Adoption adoption, Shell shell) {
    var frozen = new String(adoptions.frozen(viewer, adoption.id()), StandardCharsets.UTF_8);
    return new AdoptionPage(
        frozen.substring(0, frozen.indexOf('\n')),
        adoption,
        sheet(viewer, adoption).orElse(null),
        frozen,
        facts(adoption, shell),
        adoptions.isOutdated(adoption));
  }

  private Optional<Sheet> sheet(Viewer viewer, Adoption adoption) {
    try {
      return Optional.of(new Sheet(adoptions.filled(viewer, adoption), adoption));
    } catch (Refusal gone) {
      return Optional.empty();
    }
  }

  private static List<Fact> facts(Adoption adoption, Shell shell) {
    var digests = adoption.digests();
    return List.of(
        Fact.of(shell.text("checkup.adopted.field.version"), adoption.version().toString()),
        Fact.of(
            shell.text("checkup.adopted.field.language"),
            shell.text("checkup.language." + adoption.tongue().code())),
        Fact.of(shell.text("checkup.adopted.field.by"), adoption.by()),
        Fact.of(shell.text("checkup.adopted.field.at"), shell.exactTime(adoption.at())),
        Fact.code(shell.text("checkup.adopted.field.sha256"), Bytes.hex(digests.sha256())),
        Fact.code(shell.text("checkup.adopted.field.sm3"), Bytes.hex(digests.sm3())),
        Fact.of(shell.text("checkup.adopted.field.size"), shell.bytes(digests.size())),
        Fact.link(
            shell.text("checkup.adopted.field.act"),
            adoption.id().toString(),
            "/acts/" + adoption.id()));
  }
}
