package org.mifeng.platform.notifications.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.web.Attempt;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person is reached: said, confirmed by a code that came there, taken out of use. */
@Controller
class AddressController {
  private static final String ONE = "/notices/addresses/{kind:mail|phone}";

  private final Addresses addresses;
  private final PreferencePages pages;
  private final Shells shells;

  AddressController(Addresses addresses, PreferencePages pages, Shells shells) {
    this.addresses = addresses;
    this.pages = pages;
    this.shells = shells;
  }

  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping(ONE)
  String ask(
      Viewer viewer,
      @PathVariable String kind,
      @Valid @ModelAttribute("form") AddressForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var which = kind(kind);
    var shell = shells.of(request);
    if (!Attempt.of(
        result,
        which.code(),
        () -> addresses.ask(viewer, which, form.typed(which), shell.locale()))) {
      model.addAttribute("page", pages.of(viewer, shell));
      return PreferenceController.VIEW;
    }
    Notice.success(redirect, "notifications.address.asked");
    return "redirect:" + PreferenceController.PATH;
  }

  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping(ONE + "/confirmation")
  String confirm(
      Viewer viewer,
      @PathVariable String kind,
      @Valid @ModelAttribute("form") AddressForm form,
      BindingResult result,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    var which = kind(kind);
    if (!Attempt.of(
        result,
        AddressForm.codeField(which),
        () -> addresses.confirm(viewer, which, form.code(which)))) {
      model.addAttribute("page", pages.of(viewer, shells.of(request)));
      return PreferenceController.VIEW;
    }
    Notice.success(redirect, "notifications.address.confirmed");
    return "redirect:" + PreferenceController.PATH;
  }

  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping(ONE + "/removal")
  String remove(Viewer viewer, @PathVariable String kind, RedirectAttributes redirect) {
    addresses.remove(viewer, kind(kind));
    Notice.success(redirect, "notifications.address.removed");
    return "redirect:" + PreferenceController.PATH;
  }

  private static AddressKind kind(String code) {
    return AddressKind.of(code)
        .orElseThrow(() -> Refusal.notFound("notifications.refusal.no-such-way"));
  }
}
