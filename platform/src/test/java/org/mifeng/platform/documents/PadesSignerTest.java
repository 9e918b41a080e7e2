package org.mifeng.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures are checked by programs of others: OpenSSL, poppler and veraPDF. */
class PadesSignerTest {
  private static final String PASSWORD = "lantern-7731";

  @TempDir static Path folder;

  @BeforeAll
  static void theProgramsAreThere() {
    Programs.require("openssl");
    Programs.require("pdfsig");
  }

  private static SigningKey key(String... algorithm) {
    return SigningKey.open(keyStore(algorithm), PASSWORD.toCharArray());
  }

  /** A key and a self-signed certificate, as an office might make them. */
  private static Path keyStore(String... algorithm) {
    var name = String.join("-", algorithm).replaceAll("[^A-Za-z0-9-]", "");
    var store = folder.resolve(name + ".p12");
    if (Files.exists(store)) {
      return store;
    }
    Programs.openssl(
        folder,
        "req -x509 -nodes -days 3650 -utf8 -subj /CN=演示签章/O=演示市 -keyout %1$s.key -out %1$s.pem -newkey "
                .formatted(name)
            + String.join(" -pkeyopt ", algorithm));
    Programs.openssl(
        folder,
        "pkcs12 -export -inkey %1$s.key -in %1$s.pem -out %1$s.p12 -passout pass:%2$s"
            .formatted(name, PASSWORD));
    return store;
  }

  private static byte[] signed(SigningKey key, @Nullable Stamping stamping) {
    return new PadesSigner(key, stamping).sign(Printed.set("<h1>甲方</h1>"), "测试文书", Printed.NOW);
  }

  /** What is signed and the signature, as ISO 32000 says they lie in the file. */
  private static void takeApart(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var signature = document.getLastSignatureDictionary();
      Files.write(folder.resolve("content"), signature.getSignedContent(pdf));
      Files.write(
          folder.resolve("signature"), new CMSSignedData(signature.getContents(pdf)).getEncoded());
    }
  }

  private static SignerInformation signer() throws Exception {
    var data = new CMSSignedData(Files.readAllBytes(folder.resolve("signature")));
    return data.getSignerInfos().getSigners().iterator().next();
  }

  @Test
  void opensslAcceptsASignatureByRsaAndOneByEcdsa() throws Exception {
    for (var algorithm :
        List.of(new String[] {"rsa:2048"}, new String[] {"ec", "ec_paramgen_curve:P-256"})) {
      takeApart(signed(key(algorithm), null));
      var name = String.join("-", algorithm).replaceAll("[^A-Za-z0-9-]", "");

      Programs.openssl(
          folder,
          "cms -verify -binary -inform DER -in signature -content content -CAfile %s.pem -purpose any -out /dev/null"
              .formatted(name));
    }
  }

  @Test
  void popplerSaysTheWholeDocumentIsSigned() throws Exception {
    var file = Files.write(folder.resolve("signed.pdf"), signed(key("rsa:2048"), null));

    assertThat(Programs.output(folder, "pdfsig", "-nocert", file.toString()))
        .contains("Signature is Valid")
        .contains("ETSI.CAdES.detached")
        .contains("Total document signed");
  }

  @Test
  void popplerNoticesAChangedCharacter() throws Exception {
    var pdf = signed(key("rsa:2048"), null);
    pdf[5000] ^= 1;
    var file = Files.write(folder.resolve("changed.pdf"), pdf);

    assertThat(Programs.output(folder, "pdfsig", "-nocert", file.toString()))
        .doesNotContain("Signature is Valid");
  }

  @Test
  void aSignedDocumentIsStillPdfA() {
    assertThat(Printed.faults(signed(key("rsa:2048"), null))).isEmpty();
  }

  @Test
  void whatIsSignedNamesTheCertificateAndNoTime() throws Exception {
    takeApart(signed(key("rsa:2048"), null));
    var attributes = signer().getSignedAttributes();

    assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
    assertThat(attributes.get(CMSAttributes.messageDigest)).isNotNull();
    assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
  }

  @Test
  void saysWhoSigns() {
    assertThat(new PadesSigner(key("rsa:2048"), null).signatory())
        .isEqualTo(new Signatory("演示签章", "演示签章"));
  }

  @Test
  void anAuthorityOfOpensslDatesTheSignature() throws Exception {
    prepareAuthority();
    var server = authority();
    try {
      takeApart(signed(key("rsa:2048"), new Stamping(address(server))));
    } finally {
      server.stop(0);
    }
    var token =
        signer().getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    Files.write(
        folder.resolve("token"), token.getAttributeValues()[0].toASN1Primitive().getEncoded());
    Files.write(folder.resolve("value"), signer().getSignature());

    assertThat(new TimeStampToken(new CMSSignedData(Files.readAllBytes(folder.resolve("token")))))
        .isNotNull();
    Programs.openssl(folder, "ts -verify -token_in -in token -data value -CAfile tsa.pem");
  }

  @Test
  void aSilentAuthorityCostsTheTimeStampAndNotTheDocument() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    takeApart(signed(key("rsa:2048"), new Stamping(URI.create("http://127.0.0.1:" + free + "/"))));

    assertThat(signer().getUnsignedAttributes()).isNull();
  }

  @Test
  void anAnswerToAnotherQuestionIsNotTaken() throws Exception {
    prepareAuthority();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Files.writeString(folder.resolve("other"), "another document");
    Programs.openssl(folder, "ts -query -data other -sha256 -cert -out other.tsq");
    reply("other.tsq", "other.tsr");
    var answer = Files.readAllBytes(folder.resolve("other.tsr"));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      takeApart(signed(key("rsa:2048"), new Stamping(address(server))));
    } finally {
      server.stop(0);
    }

    assertThat(signer().getUnsignedAttributes()).isNull();
  }

  @Test
  void refusesAWrongPasswordAndAKeyThatCannotSignPdfs() {
    var store = keyStore("rsa:2048");
    var edwards = keyStore("ed25519");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> SigningKey.open(store, "wrong".toCharArray()))
        .withMessageContaining("password");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> SigningKey.open(edwards, PASSWORD.toCharArray()))
        .withMessageContaining("RSA and ECDSA");
  }

  private static URI address(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private static void prepareAuthority() throws Exception {
    Files.writeString(
        folder.resolve("tsa.cnf"),
        """
        [ req ]
        distinguished_name = name
        prompt = no
        x509_extensions = stamping
        [ name ]
        CN = Test authority
        [ stamping ]
        extendedKeyUsage = critical, timeStamping
        keyUsage = critical, digitalSignature
        [ tsa ]
        default_tsa = one
        [ one ]
        serial = %1$s/serial
        default_policy = 1.2.3.4.1
        digests = sha256
        signer_digest = sha256
        accuracy = secs:1
        ess_cert_id_alg = sha256
        """
            .formatted(folder));
    Programs.openssl(
        folder,
        "req -x509 -nodes -days 3650 -newkey rsa:2048 -config tsa.cnf -keyout tsa.key -out tsa.pem");
  }

  private static void reply(String question, String answer) {
    Programs.openssl(
        folder,
        "ts -reply -queryfile %s -signer tsa.pem -inkey tsa.key -config tsa.cnf -out %s"
            .formatted(question, answer));
  }

  /** OpenSSL's own authority behind a web server. */
  private static HttpServer authority() throws Exception {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Files.write(folder.resolve("query.tsq"), exchange.getRequestBody().readAllBytes());
          reply("query.tsq", "reply.tsr");
          var answer = Files.readAllBytes(folder.resolve("reply.tsr"));
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }
}
