package org.mifeng.platform.identity.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Member;
import org.mifeng.platform.identity.Members;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.identity.gate.KnownBrowsers;
import org.mifeng.platform.identity.gate.Sessions;
import org.mifeng.platform.identity.signin.SecondFactors;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** What administrators do with their people, sessions and second factors included. */
@Component
class Desk {
  private final Organisations organisations;
  private final Accounts accounts;
  private final Members members;
  private final SecondFactors secondFactors;
  private final Sessions sessions;
  private final KnownBrowsers browsers;

  Desk(
      Organisations organisations,
      Accounts accounts,
      Members members,
      SecondFactors secondFactors,
      Sessions sessions,
      KnownBrowsers browsers) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.members = members;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.browsers = browsers;
  }

  MemberPage members(
      Viewer viewer,
      OrganisationId id,
      String path,
      MemberPage.@Nullable HandedOver handedOver,
      Shell shell) {
    var organisation = organisations.require(viewer, id);
    var rows = members.list(viewer, id);
    var seats =
        organisation.kind().seats().stream()
            .map(seat -> Option.of(seat.name(), shell.text("web.seat." + seat.code())))
            .toList();
    var paging = new Paging(1, 200, "", false);
    var table = table(shell, path).fill(new Paged<>(rows, rows.size(), paging));
    var others = !id.equals(viewer.organisation());
    return new MemberPage(organisation, path, others, table, seats, handedOver);
  }

  PersonPage person(
      Viewer viewer,
      OrganisationId id,
      UUID grant,
      String path,
      MemberPage.@Nullable HandedOver handedOver) {
    var member = members.require(viewer, id, grant);
    var account = member.account().id();
    return new PersonPage(
        organisations.require(viewer, id),
        member,
        path,
        account.equals(viewer.account()),
        secondFactors.enrolledAt(account).orElse(null),
        handedOver);
  }

  private static Table<Member> table(Shell shell, String path) {
    return Table.<Member>of("identity.members.title")
        .column(
            "name",
            "identity.members.name",
            row -> Cell.link(row.account().name(), path + "/" + row.grant()))
        .column("login", "identity.members.login", row -> Cell.code(row.account().login()))
        .column(
            "seat",
            "identity.members.seat",
            row -> Cell.text(shell.text("web.seat." + row.seat().code())))
        .column("since", "identity.members.since", row -> Cell.time(row.from()))
        .column(
            "state",
            "identity.members.state",
            row ->
                OpenState.cell(
                    shell,
                    row.account().closedAt() != null || row.until() != null,
                    row.account().demo()));
  }

  MemberPage.HandedOver invite(Viewer viewer, OrganisationId organisation, MemberForm form) {
    var password = accounts.invite(viewer, organisation, form.seat(), form.login(), form.name());
    return new MemberPage.HandedOver(form.login().strip(), password.secret());
  }

  /** A fresh password ends every session: whoever else had the old one is out. */
  MemberPage.HandedOver resetPassword(Viewer viewer, OrganisationId organisation, UUID grant) {
    var account = members.require(viewer, organisation, grant).account();
    var password = members.resetPassword(viewer, organisation, grant);
    sessions.endAll(account.id());
    browsers.forget(account.id());
    return new MemberPage.HandedOver(account.login(), password.secret());
  }

  void resetSecondFactor(Viewer viewer, OrganisationId organisation, UUID grant) {
    var account = members.requireOwnPerson(viewer, organisation, grant);
    secondFactors.remove(viewer, account.id());
    sessions.endAll(account.id());
  }

  void close(Viewer viewer, OrganisationId organisation, UUID grant, String reason) {
    var account = members.require(viewer, organisation, grant).account();
    members.close(viewer, organisation, grant, reason);
    sessions.endAll(account.id());
  }

  void reopen(Viewer viewer, OrganisationId organisation, UUID grant) {
    members.reopen(viewer, organisation, grant);
  }
}
