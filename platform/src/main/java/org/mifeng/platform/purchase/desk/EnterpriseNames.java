package org.mifeng.platform.purchase.desk;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Organisation;
import org.mifeng.platform.identity.OrganisationId;
import org.mifeng.platform.identity.OrganisationKind;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.registry.EnterpriseId;
import org.mifeng.platform.registry.Enterprises;
import org.mifeng.platform.web.Shell;
import org.springframework.stereotype.Component;

/**
 * What enterprises are called: those that act here, those on the register, and any other by the
 * beginning of its id.
 */
@Component
class EnterpriseNames {
  private static final int SHORT = 8;

  private final Organisations organisations;
  private final Enterprises enterprises;

  EnterpriseNames(Organisations organisations, Enterprises enterprises) {
    this.organisations = organisations;
    this.enterprises = enterprises;
  }

  /** By id; organisations that are no enterprise are missing. */
  Map<OrganisationId, String> of(Viewer viewer, Collection<OrganisationId> ids, Shell shell) {
    var distinct = ids.stream().distinct().toList();
    var known = organisations.findAll(viewer, distinct);
    var registered =
        enterprises.names(
            viewer,
            distinct.stream().filter(id -> !known.containsKey(id)).map(EnterpriseId::of).toList());
    return distinct.stream()
        .filter(id -> isEnterprise(known.get(id)))
        .collect(
            Collectors.toMap(
                id -> id,
                id -> {
                  var found = known.get(id);
                  return found == null
                      ? registered.getOrDefault(EnterpriseId.of(id), unnamed(id, shell))
                      : found.name();
                }));
  }

  private static String unnamed(OrganisationId id, Shell shell) {
    return shell.text("purchase.unnamed", id.toString().substring(0, SHORT));
  }

  /** Whether somebody acts for it on the platform. */
  boolean isKnown(Viewer viewer, OrganisationId id) {
    return organisations.find(viewer, id).isPresent();
  }

  private static boolean isEnterprise(@Nullable Organisation organisation) {
    return organisation == null || organisation.kind() == OrganisationKind.ENTERPRISE;
  }
}
