package org.mifeng.platform.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * On the command line: a file gets a new version, a folder is sealed as one bundle, one file of it
 * is shown, a file is sealed anew, and at the end everything is found to be held.
 */
@PlatformTest
class A06_VersionsAndBundlesTest {
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @TempDir private Path folder;

  private CommandLine.Run run(Object... arguments) {
    return CommandLine.mifeng(folder, arguments);
  }

  private CommandLine.Run depositing(Object... arguments) {
    var token =
        new EvidencePeople(context).token(EnumSet.of(Permission.DEPOSIT, Permission.READ_DEPOSITS));
    return with(token, arguments);
  }

  private CommandLine.Run with(String token, Object... arguments) {
    var server = Stream.of("--server", "http://127.0.0.1:" + port, "--token", token);
    return run(Stream.concat(Stream.of(arguments), server).toArray());
  }

  @Test
  void aFileAndItsVersionsAreLinkedAndHeld() throws Exception {
    var token =
        new EvidencePeople(context).token(EnumSet.of(Permission.DEPOSIT, Permission.READ_DEPOSITS));
    var work = Files.createDirectories(folder.resolve("work"));
    var plan = Files.writeString(work.resolve("plan.txt"), "plan 1");
    var receipt = work.resolve("plan.txt.receipt.json");
    assertThat(with(token, "seal", plan).exit()).isZero();
    Files.writeString(plan, "plan 2");
    assertThat(run("check", work).exit()).as("changed").isEqualTo(1);

    var second = with(token, "seal", plan, "--previous", receipt);
    assertThat(second.exit()).as(second.said()).isZero();
    assertThat(second.said()).contains("Linked to the earlier version");
    assertThat(run("inspect", receipt).said()).contains("older    supersedes");
    var anew = with(token, "reseal", receipt, plan);
    assertThat(anew.exit()).as(anew.said()).isZero();
    assertThat(run("inspect", receipt).said())
        .contains("older    renews")
        .contains("older    supersedes");
    assertThat(run("verify", receipt, plan).exit()).isZero();

    var check = run("check", work);
    assertThat(check.exit()).as(check.said()).isZero();
    assertThat(check.said()).contains("held unchanged: 2").contains("later version sealed: 1");
    Files.writeString(plan, "plan 3");
    var other = with(token, "reseal", receipt, plan);
    assertThat(other.exit()).isEqualTo(1);
    assertThat(other.said()).contains("F01").contains("nothing was sealed");
  }

  @Test
  void aFolderIsOneDepositAndOneFileOfItIsShownAlone() throws Exception {
    var work = Files.createDirectories(folder.resolve("case/sub"));
    for (int i = 0; i < 20; i++) {
      Files.writeString(work.resolve(i + ".txt"), "file " + i);
    }
    var sealed = depositing("bundle", folder.resolve("case"));
    assertThat(sealed.exit()).as(sealed.said()).isZero();
    var bundle = folder.resolve("case.bundle.json");
    assertThat(sealed.said()).contains("Sealed 20 files").contains("case.bundle.receipt.json");

    var shown = run("bundle", "show", bundle, "sub/7.txt", "--out", folder.resolve("7.proof.json"));
    assertThat(shown.exit()).as(shown.said()).isZero();
    var proof = folder.resolve("7.proof.json");
    assertThat(Files.readString(proof)).doesNotContain("8.txt");
    assertThat(run("verify", proof, work.resolve("7.txt")).exit()).isZero();
    assertThat(run("verify", proof, work.resolve("8.txt")).said()).contains("B09");
    var check = run("check", folder.resolve("case"), "--receipts", folder);
    assertThat(check.exit()).as(check.said()).isZero();
    assertThat(check.said()).contains("held unchanged: 20");
    assertThat(depositing("bundle", folder.resolve("case")).said()).contains("sealed already");
  }
}
