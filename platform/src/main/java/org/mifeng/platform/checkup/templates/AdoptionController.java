package org.mifeng.platform.checkup.templates;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.ledger.Bytes;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.mifeng.platform.web.Table;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one's own organisation adopted, as pages and files. */
@Controller
class AdoptionController {
  private static final String ONE = "/adopted-texts/{id:[0-9a-f-]{36}}";
  private static final int SHORT = 12;

  private final Adoptions adoptions;
  private final Library texts;
  private final TextPages pages;
  private final Printing printing;
  private final Shells shells;

  AdoptionController(
      Adoptions adoptions, Library texts, TextPages pages, Printing printing, Shells shells) {
    this.adoptions = adoptions;
    this.texts = texts;
    this.pages = pages;
    this.printing = printing;
    this.shells = shells;
  }

  @Allows(Permission.ADOPT_TEMPLATES)
  @GetMapping("/adopted-texts")
  String index(Viewer viewer, Paging paging, HttpServletRequest request, Model model) {
    var rows = adoptions.list(viewer, paging.size(), paging.offset());
    var paged = new Paged<>(rows, adoptions.count(viewer), paging);
    model.addAttribute("page", new AdoptionListPage(table(shells.of(request)).fill(paged)));
    return "checkup/templates/adopted-index";
  }

  @Allows(Permission.ADOPT_TEMPLATES)
  @GetMapping(ONE)
  String show(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var adoption = adoptions.require(viewer, id);
    model.addAttribute("page", pages.adopted(viewer, adoption, shells.of(request)));
    return "checkup/templates/adopted";
  }

  /** The adopted text as Word or PDF, or the frozen text byte for byte. */
  @Allows(Permission.ADOPT_TEMPLATES)
  @GetMapping(ONE + "/text.{extension:docx|pdf|txt}")
  ResponseEntity<byte[]> file(
      Viewer viewer, @PathVariable UUID id, @PathVariable String extension) {
    var adoption = adoptions.require(viewer, id);
    if (extension.equals("txt")) {
      return Printing.frozen(adoption, adoptions.frozen(viewer, id));
    }
    var filled = adoptions.filled(viewer, adoption);
    return printing.file(new Sheet(filled, adoption), extension);
  }

  private Table<Adoption> table(Shell shell) {
    var reader = Tongue.of(shell.locale());
    return Table.<Adoption>of("checkup.adopted.title")
        .column(
            "name",
            "checkup.adopted.field.name",
            row -> Cell.link(name(row, reader), "/adopted-texts/" + row.id()))
        .column(
            "language",
            "checkup.adopted.field.language",
            row -> Cell.text(shell.text("checkup.language." + row.tongue().code())))
        .column("version", "checkup.adopted.field.version", row -> Cell.day(row.version()))
        .column("state", "checkup.adopted.field.state", row -> state(row, shell))
        .column("by", "checkup.adopted.field.by", row -> Cell.text(row.by()))
        .column("at", "checkup.adopted.field.at", row -> Cell.time(row.at()))
        .column(
            "digest",
            "checkup.adopted.field.sha256",
            row -> Cell.code(Bytes.hex(row.digests().sha256()).substring(0, SHORT)));
  }

  private String name(Adoption row, Tongue reader) {
    return texts
        .find(row.template(), row.version())
        .or(() -> texts.find(row.template()))
        .map(template -> template.name().in(reader))
        .orElse(row.template());
  }

  private Cell state(Adoption row, Shell shell) {
    return adoptions.isOutdated(row)
        ? Cell.tag(shell.text("checkup.adopted.state.outdated"), "warning")
        : Cell.tag(shell.text("checkup.adopted.state.current"), "success");
  }
}
