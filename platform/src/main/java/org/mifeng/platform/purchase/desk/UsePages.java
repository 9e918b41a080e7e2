package org.mifeng.platform.purchase.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.purchase.CallOffs;
import org.mifeng.platform.purchase.FreeQuota;
import org.mifeng.platform.purchase.FreeQuotas;
import org.mifeng.platform.purchase.Grant;
import org.mifeng.platform.web.Cell;
import org.mifeng.platform.web.Fact;
import org.mifeng.platform.web.Paged;
import org.mifeng.platform.web.Paging;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Table;
import org.springframework.stereotype.Component;

/** Puts together what officials see of the use of services. */
@Component
class UsePages {
  private static final int YEARS = 5;

  private final FreeQuotas quotas;
  private final CallOffs callOffs;
  private final EnterpriseNames names;

  UsePages(FreeQuotas quotas, CallOffs callOffs, EnterpriseNames names) {
    this.quotas = quotas;
    this.callOffs = callOffs;
    this.names = names;
  }

  /** What one enterprise used of one service. */
  record Row(String enterprise, FreeQuota quota) {}

  /** What all used of one service. */
  private record Sum(String service, long enterprises, long used, long over) {}

  UsePage of(Viewer viewer, UseQuery query, Paging paging, Shell shell) {
    int now = quotas.year();
    int year = query.yearOr(now);
    var all = named(viewer, year, shell);
    var rows = all.stream().filter(row -> passes(row, query)).toList();
    var part = rows.stream().skip(paging.offset()).limit(paging.size()).toList();
    var services = all.stream().map(row -> row.quota().service()).distinct().sorted().toList();
    return new UsePage(
        query,
        year,
        IntStream.range(0, YEARS).mapToObj(back -> now - back).toList(),
        Wording.services(shell, services),
        sums(all, shell),
        table(shell).fill(new Paged<>(part, rows.size(), paging)).withExport("/service-use"));
  }

  /** Rows that pass, for an export. */
  List<Row> rows(Viewer viewer, UseQuery query, Shell shell) {
    return named(viewer, query.yearOr(quotas.year()), shell).stream()
        .filter(row -> passes(row, query))
        .toList();
  }

  private List<Row> named(Viewer viewer, int year, Shell shell) {
    var used = quotas.list(viewer, year);
    Map<OrganisationId, String> all =
        names.of(viewer, used.stream().map(FreeQuota::enterprise).toList(), shell);
    return used.stream()
        .filter(quota -> all.containsKey(quota.enterprise()))
        .map(quota -> new Row(all.getOrDefault(quota.enterprise(), ""), quota))
        .toList();
  }

  private static boolean passes(Row row, UseQuery query) {
    return row.enterprise().toLowerCase(Locale.ROOT).contains(query.name().toLowerCase(Locale.ROOT))
        && (query.code().isEmpty() || query.code().equals(row.quota().service()))
        && (!query.isOver() || row.quota().isOver());
  }

  Table<Row> table(Shell shell) {
    return Table.<Row>of("purchase.use.title")
        .column(
            "enterprise",
            "purchase.field.enterprise",
            row -> Cell.link(row.enterprise(), "/service-use/" + row.quota().enterprise()))
        .column(
            "service",
            "purchase.field.service",
            row -> Cell.text(Wording.service(shell, row.quota().service())))
        .column("used", "purchase.field.used", row -> Cell.number(row.quota().used()))
        .column("free", "purchase.field.free", row -> Cell.number(row.quota().free()))
        .column("left", "purchase.field.left", row -> Cell.number(row.quota().left()))
        .column("state", "purchase.field.state", row -> Wording.state(shell, row.quota()));
  }

  private static Table.Filled sums(List<Row> all, Shell shell) {
    var sums =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.quota().service(), TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                entry ->
                    new Sum(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().mapToLong(row -> row.quota().used()).sum(),
                        entry.getValue().stream().filter(row -> row.quota().isOver()).count()))
            .sorted(Comparator.comparing(Sum::used).reversed())
            .toList();
    return Table.<Sum>of("purchase.use.sums")
        .column(
            "service",
            "purchase.field.service",
            sum -> Cell.text(Wording.service(shell, sum.service())))
        .column("enterprises", "purchase.field.enterprises", sum -> Cell.number(sum.enterprises()))
        .column("used", "purchase.field.used", sum -> Cell.number(sum.used()))
        .column("over", "purchase.field.enterprises-over", sum -> Cell.number(sum.over()))
        .fill(new Paged<>(sums, sums.size(), new Paging(1, 200, "", false)));
  }

  UsePage.One one(Viewer viewer, OrganisationId id, Paging paging, Shell shell) {
    var name = names.of(viewer, List.of(id), shell).get(id);
    var used = quotas.listOf(viewer, id, quotas.year());
    long total = callOffs.count(viewer, id);
    if (name == null || (total == 0 && !names.isKnown(viewer, id))) {
      throw Refusal.notFound("purchase.refusal.no-use");
    }
    var offers = callOffs.offers(viewer, used.stream().map(FreeQuota::service).toList());
    var uses = callOffs.list(viewer, id, paging.size(), paging.offset());
    var path = "/service-use/" + id;
    return new UsePage.One(
        name,
        path,
        UseTables.quotas(used, offers, quotas, shell),
        UseTables.uses(shell, false).fill(new Paged<>(uses, total, paging)),
        grants(quotas.listGrants(viewer, id), shell),
        grant(viewer, path + "/grants", shell));
  }

  UsePage.General general(Viewer viewer, Shell shell) {
    return new UsePage.General(
        grants(quotas.listGrants(viewer, null), shell),
        grant(viewer, "/service-use/quotas", shell));
  }

  private static List<Fact> grants(List<Grant> grants, Shell shell) {
    return grants.stream()
        .map(
            grant ->
                Fact.of(
                    shell.text(
                        grant.general() ? "purchase.quota.general" : "purchase.quota.own",
                        Wording.service(shell, grant.service())),
                    shell.text(
                        "purchase.quota.grant",
                        shell.date(grant.from()),
                        shell.number(grant.units()),
                        Wording.basis(shell, grant))))
        .toList();
  }

  private UsePage.@Nullable GrantForm grant(Viewer viewer, String path, Shell shell) {
    return viewer.may(Permission.MANAGE_PURCHASE)
        ? new UsePage.GrantForm(
            path, Wording.services(shell, quotas.listServices()), quotas.today().toString())
        : null;
  }
}
