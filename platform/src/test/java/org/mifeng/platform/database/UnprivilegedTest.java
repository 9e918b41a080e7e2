package org.mifeng.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnprivilegedTest {
  @Test
  void rootIsWhoeverTheSystemSaysIsRoot() {
    assertThat(Unprivileged.isRoot()).isEqualTo(new UnixSystem().getUid() == 0);
  }

  @Test
  void anOrdinaryUserNeedsNothingBeforeTheProgramAndOwnsTheFiles() {
    var found = Unprivileged.find();

    if (Unprivileged.isRoot()) {
      assertThat(found.prefix()).isNotEmpty();
    } else {
      assertThat(found).isEqualTo(new Unprivileged(List.of(), found.owner()));
      assertThat(found.owner()).isEqualTo((int) new UnixSystem().getUid());
    }
  }
}
