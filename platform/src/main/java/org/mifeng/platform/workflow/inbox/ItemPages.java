package org.mifeng.platform.workflow.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.AccountId;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.TimelineEntry;
import org.mifeng.platform.workflow.Colleagues;
import org.mifeng.platform.workflow.Handling;
import org.mifeng.platform.workflow.Whence;
import org.mifeng.platform.workflow.WorkEvent;
import org.mifeng.platform.workflow.WorkItem;
import org.mifeng.platform.workflow.Worklist;
import org.springframework.stereotype.Component;

/** Puts the page of an item together. */
@Component
class ItemPages {
  private final Worklist worklist;
  private final WorklistPages lists;
  private final Handling handling;
  private final Colleagues colleagues;
  private final Organisations organisations;

  ItemPages(
      Worklist worklist,
      WorklistPages lists,
      Handling handling,
      Colleagues colleagues,
      Organisations organisations) {
    this.worklist = worklist;
    this.lists = lists;
    this.handling = handling;
    this.colleagues = colleagues;
    this.organisations = organisations;
  }

  ItemPage of(Viewer viewer, UUID id, Shell shell) {
    var item = worklist.require(viewer, id);
    var history = worklist.history(viewer, item);
    var table = lists.table(shell, List.of(item));
    return new ItemPage(
        id.toString(),
        WorkTable.title(shell, item),
        table.deadlines().cell(item),
        facts(shell, item, table),
        acts(viewer, shell, item, history),
        timeline(shell, history));
  }

  private static List<Fact> facts(Shell shell, WorkItem item, WorkTable table) {
    var facts = new ArrayList<Fact>();
    var term = item.course().term();
    facts.add(Fact.of(shell.text("workflow.field.state"), table.state(item)));
    facts.add(Fact.of(shell.text("workflow.field.from"), table.from(item)));
    if (item.isOpen()) {
      facts.add(Fact.of(shell.text("workflow.field.who"), table.who(item)));
    }
    facts.add(Fact.of(shell.text("workflow.field.given"), shell.time(term.given())));
    if (term.due() != null) {
      facts.add(Fact.of(shell.text("workflow.field.due"), table.deadlines().until(term.due())));
    }
    if (item.ending() != null) {
      facts.add(Fact.of(shell.text("workflow.field.ended"), shell.time(item.ending().at())));
    }
    return facts;
  }

  private ItemPage.Acts acts(Viewer viewer, Shell shell, WorkItem item, List<WorkEvent> history) {
    var may = worklist.mayHandle(viewer, item);
    var urge = handling.mayUrge(viewer, item, history);
    return new ItemPage.Acts(
        may || worklist.isInside(viewer, item) ? item.matter().path() : null,
        may && item.holder() == null,
        may ? options(viewer, item) : List.of(),
        back(shell, handling.whence(viewer, item)),
        urge,
        urge ? null : urged(viewer, shell, item, history));
  }

  private List<Option> options(Viewer viewer, WorkItem item) {
    return colleagues.list(viewer).stream()
        .filter(colleague -> !item.isHeldBy(colleague.account()))
        .map(colleague -> Option.of(colleague.account().toString(), colleague.name()))
        .toList();
  }

  private static @Nullable String back(Shell shell, Whence.From from) {
    return switch (from) {
      case Whence.Colleague colleague ->
          shell.text("workflow.back.colleague", colleague.person().name());
      case Whence.Desk desk -> shell.text("workflow.back.desk");
      case Whence.Nobody nobody -> null;
    };
  }

  private static @Nullable String urged(
      Viewer viewer, Shell shell, WorkItem item, List<WorkEvent> history) {
    var own =
        item.isOpen()
            && item.course().initiator().account().equals(viewer.account())
            && !item.isHeldBy(viewer.account());
    return own && history.stream().anyMatch(event -> event.what() == WorkEvent.What.URGED)
        ? shell.text("workflow.urge.again")
        : null;
  }

  private List<TimelineEntry> timeline(Shell shell, List<WorkEvent> history) {
    var offices = new HashSet<OrganisationId>();
    history.forEach(event -> offices.add(event.organisation()));
    var names = organisations.names(offices);
    return history.reversed().stream().map(event -> entry(shell, event, names)).toList();
  }

  private static TimelineEntry entry(
      Shell shell, WorkEvent event, Map<OrganisationId, String> names) {
    var to = event.to();
    var title = shell.text("workflow.event." + event.what().code());
    var whole =
        to == null || to.name().isEmpty() || to.equals(event.who())
            ? title
            : shell.text("workflow.event.to", title, to.name());
    var office = names.getOrDefault(event.organisation(), "");
    var platform = event.who().account().equals(AccountId.NOBODY) && office.isEmpty();
    var who =
        platform ? shell.text("workflow.platform") : (office + " " + event.who().name()).strip();
    return new TimelineEntry(event.at(), whole, who, event.opinion(), tone(event.what()));
  }

  private static String tone(WorkEvent.What what) {
    return switch (what) {
      case OPENED, GIVEN_ANEW, TAKEN, TRANSFERRED -> "info";
      case PUT_BACK, WITHDRAWN, REMINDED_HALF -> "neutral";
      case SENT_BACK, URGED, REMINDED_MOST -> "warning";
      case ESCALATED -> "danger";
      case FINISHED -> "success";
    };
  }
}
