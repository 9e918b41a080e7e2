package org.mifeng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mifeng.ledger.crypto.Digests;

/** What can be said of sealing without a platform; sealing itself is a journey of the platform. */
class SealTest {
  @TempDir Path folder;
  private Desk desk = new Desk(Path.of(""));
  private Path file = Path.of("");

  @BeforeEach
  void sit() throws IOException {
    desk = new Desk(folder);
    file = Files.writeString(folder.resolve("plan.txt"), "plan");
  }

  @Test
  void asksForServerTokenAndFilesInWordsThatHelp() {
    assertThat(desk.run("seal", file)).isEqualTo(64);
    assertThat(desk.err).contains("MIFENG_SERVER");
    assertThat(desk.run("seal", file, "--server", "http://127.0.0.1:1")).isEqualTo(64);
    assertThat(desk.err).contains("MIFENG_TOKEN");
    desk.environment.put("MIFENG_TOKEN", "mf_test");
    assertThat(desk.run("seal", folder, "--server", "http://127.0.0.1:1")).isEqualTo(64);
    assertThat(desk.err).contains("--recursive");
    assertThat(desk.run("seal", file, "--server", "http://127.0.0.1:1", "--kind", "D11"))
        .isEqualTo(64);
    assertThat(desk.run("seal", folder.resolve("no.txt"), "--server", "http://127.0.0.1:1"))
        .isEqualTo(64);
  }

  @Test
  void sendsATokenInClearTextToThisMachineOnly() {
    desk.environment.put("MIFENG_TOKEN", "mf_test");
    assertThat(desk.run("seal", file, "--server", "http://192.0.2.1/")).isEqualTo(64);
    assertThat(desk.err).contains("not encrypted").doesNotContain("mf_test");
    assertThat(desk.run("seal", file, "--server", "ftp://192.0.2.1/")).isEqualTo(64);
    assertThat(desk.run("seal", file, "--server", "http://127.evil.example/")).isEqualTo(64);
  }

  @Test
  void theRequestHoldsDigestsAndChosenWordsButNoName() {
    Digests digests = Digests.of("plan".getBytes(StandardCharsets.UTF_8));
    byte[] body = new DepositForm("Title", "D1", null, null).body(List.of(digests));
    String text = new String(body, StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo(
            "{\"deposits\":[{\"digests\":{\"sha256\":\"%s\",\"sm3\":\"%s\"},\"kind\":\"D1\",\"size\":4,\"title\":\"Title\"}]}"
                .formatted(
                    org.mifeng.ledger.Bytes.hex(digests.sha256()),
                    org.mifeng.ledger.Bytes.hex(digests.sm3())));
  }

  @Test
  void noticesAFileThatChangesWhileItIsDigested() {
    assertThatThrownBy(
            () ->
                DigestedFile.of(
                    file,
                    done -> {
                      append("x");
                      return true;
                    }))
        .isInstanceOf(Complaint.class)
        .hasMessage("error.file-changed");
  }

  @Test
  void noticesAFileThatChangesBeforeItsReceiptIsWritten() throws IOException {
    DigestedFile digested = DigestedFile.of(file, done -> true);
    digested.requireUnchanged();
    append("x");
    assertThatThrownBy(digested::requireUnchanged)
        .isInstanceOf(Complaint.class)
        .hasMessage("error.file-changed");
  }

  @Test
  void refusesBeforeSendingWhenTheReceiptFindsNoPlace() {
    Sealing.requireWritable(FileWalk.receiptOf(file));
    assertThatThrownBy(() -> Sealing.requireWritable(folder.resolve("gone/plan.txt.receipt.json")))
        .isInstanceOf(Complaint.class)
        .hasMessage("error.folder-not-writable");
  }

  private void append(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void walksFoldersWithoutReceiptsAndLinks() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("docs/inner"));
    Path one = Files.writeString(inner.resolve("a.txt"), "a");
    Files.writeString(inner.resolve("a.txt.receipt.json"), "{}");
    Files.createSymbolicLink(inner.resolve("link.txt"), file);
    assertThat(FileWalk.files(List.of(folder.resolve("docs")), true)).containsExactly(one);
    assertThat(FileWalk.receiptOf(one)).isEqualTo(inner.resolve("a.txt.receipt.json"));
  }

  @Test
  void everyKeyOfTheHelpIsShownSomewhere() {
    StringBuilder help = new StringBuilder();
    for (List<String> command :
        List.of(
            List.<String>of(),
            List.of("seal"),
            List.of("verify"),
            List.of("inspect"),
            List.of("fsck"),
            List.of("upgrade"),
            List.of("export"),
            List.of("witness"),
            List.of("monitor"),
            List.of("check"),
            List.of("reseal"),
            List.of("bundle"),
            List.of("bundle", "show"),
            List.of("index"),
            List.of("index", "recompute"),
            List.of("index", "vector"),
            List.of("index", "check"),
            List.of("figures"),
            List.of("figures", "verify"),
            List.of("trust"),
            List.of("trust", "add"),
            List.of("trust", "list"))) {
      List<Object> words = new java.util.ArrayList<>(command);
      words.add("--help");
      assertThat(desk.run(words.toArray())).isZero();
      help.append(desk.out);
    }
    String shown = help.toString().replaceAll("\\s+", "");
    ResourceBundle english = Words.in(Locale.ENGLISH).bundle();
    for (String key : english.keySet()) {
      if (key.startsWith("mifeng.")
          || key.matches("help|lang|policy|plain-http|server|token|version")) {
        assertThat(shown).as(key).contains(english.getString(key).replaceAll("\\s+", ""));
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    ResourceBundle chinese = Words.in(Locale.CHINESE).bundle();
    ResourceBundle english = Words.in(Locale.ENGLISH).bundle();
    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    for (String key : chinese.keySet()) {
      assertThat(chinese.getString(key)).as(key).isNotBlank();
      // A lone quote would swallow the arguments behind it.
      assertThat(english.getString(key)).as(key).doesNotContain("'");
    }
  }
}
