package org.mifeng.platform.notifications.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Notice;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deliveries for the operator: where each stands; one that is held up is tried at once. */
@Controller
class DeliveryController {
  private final Deliveries deliveries;
  private final Delivering delivering;
  private final Channels channels;
  private final LetterWriter writer;
  private final Shells shells;

  DeliveryController(
      Deliveries deliveries,
      Delivering delivering,
      Channels channels,
      LetterWriter writer,
      Shells shells) {
    this.deliveries = deliveries;
    this.delivering = delivering;
    this.channels = channels;
    this.writer = writer;
    this.shells = shells;
  }

  @Allows(Permission.OPERATE)
  @GetMapping("/notice-deliveries")
  String index(
      Viewer viewer,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String state,
      Paging paging,
      HttpServletRequest request,
      Model model) {
    var filter = new DeliveryFilter(key, channel, state);
    var shell = shells.of(request);
    var found = deliveries.list(viewer, filter, paging.offset(), paging.size());
    var logins = deliveries.logins(viewer, found);
    var rows =
        found.stream()
            .map(
                one ->
                    DeliveryPage.row(
                        shell, one, writer.subject(one.told(), shell.locale()), logins))
            .toList();
    var ways = channels.all().stream().map(way -> way(shell, way)).toList();
    model.addAttribute(
        "page",
        new DeliveryPage(
            filter,
            ways,
            deliveries.countUntold(viewer),
            new Paged<>(rows, deliveries.count(viewer, filter), paging)));
    return "notifications/delivery/index";
  }

  @Allows(Permission.OPERATE)
  @PostMapping("/notice-deliveries/{id:[0-9a-f-]{36}}/attempts")
  String retry(Viewer viewer, @PathVariable UUID id, RedirectAttributes redirect) {
    deliveries.retry(viewer, id);
    Notice.success(redirect, "notifications.deliveries.retried");
    return "redirect:/notice-deliveries";
  }

  private DeliveryPage.Way way(Shell shell, Channel channel) {
    return new DeliveryPage.Way(
        channel.name(),
        channel.label(shell),
        delivering
            .rest(channel.name())
            .map(rest -> DeliveryPage.trouble(shell, rest.trouble()))
            .orElse(""));
  }
}
