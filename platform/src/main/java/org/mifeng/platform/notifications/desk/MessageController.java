package org.mifeng.platform.notifications.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.notifications.Inbox;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shells;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own messages: listed, opened, taken as read. */
@Controller
class MessageController {
  private static final String UNREAD = "unread";

  private final Inbox inbox;
  private final Shells shells;

  MessageController(Inbox inbox, Shells shells) {
    this.inbox = inbox;
    this.shells = shells;
  }

  @Allows(Permission.OWN_ACCOUNT)
  @GetMapping("/notices")
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String state,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var unreadOnly = UNREAD.equals(state);
    var rows = inbox.list(viewer, unreadOnly, paging.offset(), paging.size());
    var total = inbox.count(viewer, unreadOnly);
    var unread = unreadOnly ? total : inbox.count(viewer, true);
    model.addAttribute(
        "page",
        MessagePage.of(shells.of(request), unreadOnly, unread, new Paged<>(rows, total, paging)));
    return "notifications/desk/index";
  }

  /** Leads to what the message is about; the message is read by that. */
  @Allows(Permission.OWN_ACCOUNT)
  @GetMapping("/notices/{id:[0-9a-f-]{36}}")
  ResponseEntity<Void> open(Viewer viewer, @PathVariable UUID id) {
    var message = inbox.open(viewer, id);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(message.path())).build();
  }

  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping("/notices/{id:[0-9a-f-]{36}}/reading")
  String read(Viewer viewer, @PathVariable UUID id, @RequestParam(defaultValue = "") String state) {
    inbox.read(viewer, id);
    return UNREAD.equals(state) ? "redirect:/notices?state=unread" : "redirect:/notices";
  }

  @Allows(Permission.OWN_ACCOUNT)
  @PostMapping("/notices/reading")
  String readAll(Viewer viewer, RedirectAttributes redirect) {
    var read = inbox.readAll(viewer);
    Notice.success(redirect, "notifications.messages.all-read", Integer.toString(read));
    return "redirect:/notices";
  }
}
