package org.mifeng.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mifeng.ledger.Bytes;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.PublishedNote;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.ledger.receipt.Proven;
import org.mifeng.ledger.receipt.Receipt;
import org.mifeng.ledger.receipt.SuiteProof;
import org.mifeng.ledger.receipt.TlogProof;
import org.mifeng.ledger.receipt.Upgrade;
import org.mifeng.ledger.time.TimeExport;
import org.mifeng.ledger.time.TimeToken;
import org.mifeng.ledger.trust.TrustPolicy;
import org.mifeng.ledger.trust.TrustedAuthority;

/** The files of one export, by their path in it. */
final class Export {
  static final String RECEIPT = "receipt.json";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> files = new TreeMap<>();
  private final StringBuilder stamps = new StringBuilder();
  private final StringBuilder chineseStamps = new StringBuilder();
  private final List<TrustPolicy> policies;
  private final Proven proven;
  private int stamped;

  private Export(List<TrustPolicy> policies, Proven proven) {
    this.proven = proven;
    this.policies = policies;
  }

  /** Lays a receipt open. */
  static Export of(Receipt receipt, byte[] bytes, Proven proven, List<TrustPolicy> all) {
    Export export =
        new Export(
            all.stream()
                .filter(policy -> policy.find(receipt.proofs().originC2sp()).isPresent())
                .toList(),
            proven);
    export.fill(receipt, bytes);
    return export;
  }

  Map<String, byte[]> files() {
    return files;
  }

  /** How many trust policies speak of the receipt's log. */
  int policies() {
    return policies.size();
  }

  private void fill(Receipt receipt, byte[] bytes) {
    files.put(RECEIPT, bytes);
    for (int i = 0; i < policies.size(); i++) {
      files.put(policyName(i), policies.get(i).bytes());
    }
    byte[] body = receipt.entry().body();
    addProof("proofs/sealed-sha256", receipt.proofs().sha256(), body);
    addProof("proofs/sealed-sm3", receipt.proofs().sm3(), body);
    int number = 0;
    for (Upgrade upgrade : receipt.upgrades()) {
      number++;
      addProof("proofs/upgrade-" + number + "-sha256", upgrade.sha256(), body);
      addProof("proofs/upgrade-" + number + "-sm3", upgrade.sm3(), body);
      for (TimeToken token : upgrade.timestamps()) {
        SuiteProof proof = token.suite() == HashSuite.SM3 ? upgrade.sm3() : upgrade.sha256();
        addTimestamp(token, proof);
      }
    }
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Words words = Words.in(locale);
      String name = locale.equals(Locale.CHINESE) ? "README.zh-CN.txt" : "README.en.txt";
      files.put(name, readme(words, receipt).getBytes(StandardCharsets.UTF_8));
    }
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, content) ->
            sums.append(Bytes.hex(HashSuite.SHA256.digest(content)))
                .append("  ")
                .append(name)
                .append('\n'));
    files.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String policyName(int i) {
    return i == 0 ? "policy.json" : "policy-" + (i + 1) + ".json";
  }

  private void addProof(String name, SuiteProof proof, byte[] body) {
    files.put(name + ".tlog-proof", TlogProof.write(proof, body));
  }

  private void addTimestamp(TimeToken token, SuiteProof proof) {
    String folder = "timestamps/" + ++stamped + "/";
    files.put(folder + "data", PublishedNote.parse(proof.checkpoint()).logOnly());
    files.put(folder + "token.der", token.token());
    List<TrustedAuthority> authorities =
        policies.stream().flatMap(policy -> policy.corroboration().authorities().stream()).toList();
    try {
      TimeExport open = TimeExport.of(token, authorities);
      files.put(folder + "token.tsr", open.answer());
      files.put(folder + "chain.pem", pem("CERTIFICATE", open.certificates()));
      if (TimeExport.isForOpenssl(token)) {
        stamps.append("  cd timestamps/").append(stamped).append('\n');
        stamps.append("  openssl ts -verify -in token.tsr -data data -CAfile chain.pem\n");
        stamps.append("  cd ../..\n");
      } else {
        files.put(folder + "signed", open.signed());
        files.put(folder + "signature", open.signature());
        files.put(folder + "key.pem", pem("PUBLIC KEY", List.of(open.publicKey())));
        chineseStamps.append("  cd timestamps/").append(stamped).append('\n');
        chineseStamps
            .append("  openssl pkeyutl -verify -pubin -inkey key.pem -rawin -digest sm3 -in signed")
            .append(" -sigfile signature -pkeyopt distid:1234567812345678\n")
            .append("  openssl dgst -sm3 data\n")
            .append("  cd ../..\n");
      }
    } catch (MalformedException e) {
      // An unreadable token is kept as it is; the check of the receipt speaks about it.
      files.put(folder + "unreadable.txt", (e.rule() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < token.revocation().size(); i++) {
      files.put(folder + "revocation-" + (i + 1) + ".der", token.revocation().get(i));
    }
  }

  private String readme(Words words, Receipt receipt) {
    StringBuilder out = new StringBuilder();
    out.append(
        words.text(
            "export.readme",
            receipt.id().toString(),
            Bytes.hex(receipt.subject().digests().sha256()),
            Bytes.hex(receipt.subject().digests().sm3()),
            Long.toString(receipt.subject().digests().size()),
            VerdictText.printable(receipt.proofs().originC2sp()),
            Long.toString(receipt.entry().index()),
            Long.toString(receipt.level())));
    if (policies.isEmpty()) {
      out.append(words.text("export.readme.no-policy"));
    } else {
      out.append(words.text("export.readme.policy"));
      for (TrustPolicy policy : policies) {
        out.append("  ").append(policy.fingerprint()).append('\n');
      }
    }
    if (stamps.length() > 0) {
      out.append(words.text("export.readme.time")).append(stamps);
    }
    if (chineseStamps.length() > 0) {
      out.append(words.text("export.readme.time-sm")).append(chineseStamps);
    }
    boolean test =
        policies.stream()
            .flatMap(policy -> policy.corroboration().authorities().stream())
            .anyMatch(TrustedAuthority::test);
    if (test) {
      out.append(words.text("export.readme.test"));
    }
    out.append(words.text("export.readme.proves-not"));
    words
        .sentences()
        .doesNotProve(proven)
        .forEach(line -> out.append("- ").append(line).append('\n'));
    return out.toString();
  }

  private static byte[] pem(String label, List<byte[]> parts) {
    StringBuilder out = new StringBuilder();
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    for (byte[] part : parts) {
      out.append("-----BEGIN ").append(label).append("-----\n");
      out.append(lines.encodeToString(part));
      out.append("\n-----END ").append(label).append("-----\n");
    }
    return out.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** All files in one archive; the same receipt gives the same bytes. */
  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
