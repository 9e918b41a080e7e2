package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.architecture.Tables.Table;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The locks on the tables, looked at on the real database with the application's own connection.
 */
@PlatformTest
class TablesTest {
  @Autowired JdbcClient jdbc;

  @Test
  void whatIsSomebodysIsUnderRowLevelSecurity() {
    Tables.WHAT_IS_SOMEBODYS_IS_LOCKED.mustHoldFor(Tables.read(jdbc));
    Tables.WHAT_IS_OPEN_IS_SAID.mustHoldFor(Tables.read(jdbc));
  }

  @Test
  void auditAndEntriesCanOnlyBeAddedTo() {
    assertThat(Tables.read(jdbc))
        .extracting(Table::name)
        .contains("audit.deed", "audit.look", "evidence.entry");
    Tables.WHAT_IS_SEALED_STAYS.mustHoldFor(Tables.read(jdbc));
  }

  @Test
  void theApplicationsRoleOwnsNothingAndCanMakeNothing() {
    assertThat(Tables.role(jdbc))
        .containsEntry("superuser", false)
        .containsEntry("bypasses", false)
        .containsEntry("makes_roles", false)
        .containsEntry("makes_databases", false)
        .containsEntry("owned", 0L)
        .containsEntry("schemas_to_create_in", 0L);
  }

  @Test
  void anOpenTableOfSomebodyIsCaught() {
    var open =
        new Table("x.park", Set.of("id", "keeper_organisation_id"), false, 0, Set.of("SELECT"));
    var empty = new Table("x.park", Set.of("id", "enterprise_id"), true, 0, Set.of("SELECT"));
    var good = new Table("x.park", Set.of("id", "enterprise_id"), true, 1, Set.of("SELECT"));
    Tables.WHAT_IS_SOMEBODYS_IS_LOCKED.mustCatch(List.of(open));
    Tables.WHAT_IS_SOMEBODYS_IS_LOCKED.mustCatch(List.of(empty));
    Tables.WHAT_IS_SOMEBODYS_IS_LOCKED.mustPass(List.of(good));
    Tables.WHAT_IS_OPEN_IS_SAID.mustCatch(List.of(open));
    Tables.WHAT_IS_OPEN_IS_SAID.mustPass(List.of(good));
  }

  @Test
  void aChangeableAuditRowIsCaught() {
    var columns = Set.of("id");
    Tables.WHAT_IS_SEALED_STAYS.mustCatch(
        List.of(new Table("audit.deed", columns, true, 1, Set.of("SELECT", "UPDATE"))));
    Tables.WHAT_IS_SEALED_STAYS.mustCatch(
        List.of(new Table("evidence.entry", columns, true, 1, Set.of("DELETE"))));
    Tables.WHAT_IS_SEALED_STAYS.mustPass(
        List.of(new Table("audit.deed", columns, true, 1, Set.of("SELECT", "INSERT"))));
  }
}
