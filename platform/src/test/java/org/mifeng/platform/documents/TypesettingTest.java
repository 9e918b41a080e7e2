package org.mifeng.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class TypesettingTest {
  private static final String LONG_TABLE =
      "<table><thead><tr><th>序号</th><th>金额</th></tr></thead><tbody>"
          + "<tr><td>1</td><td>甲方</td></tr>".repeat(120)
          + "</tbody></table>";

  private static final String QR =
      "<object type=\"application/x-qr\" data=\"https://mifeng.example/verify?receipt=1\""
          + " alt=\"二维码\" style=\"display:block;width:40mm;height:40mm\"></object>";

  private static Attachment receipt(String content) {
    return new Attachment(
        "a.receipt.json",
        "application/json",
        "回执",
        Attachment.Relation.SOURCE,
        content.getBytes(StandardCharsets.UTF_8),
        Printed.NOW);
  }

  @Test
  void veraPdfFindsNothingAgainstSeveralPagesWithAQrCodeAndAnAttachedFile() {
    var pdf = Printed.set("<h1>标题</h1><h2>一</h2>" + LONG_TABLE + QR, List.of(receipt("{\"v\":1}")));

    assertThat(Printed.faults(pdf)).isEmpty();
  }

  @Test
  void veraPdfWouldFindAQrCodeWithoutWordsForTheBlind() {
    var pdf = Printed.set(QR.replace(" alt=\"二维码\"", ""));

    assertThat(Printed.faults(pdf)).anyMatch(fault -> fault.startsWith("ua1 7.3"));
  }

  @Test
  void copiedTextHasOrdinaryCharactersAndNoRadicals() {
    var text = Printed.text(Printed.set("<p>甲方支付金额：用户、自己、日月、水火土、二人。堃喆昇玥</p>"));

    assertThat(text).contains("甲方支付金额：用户、自己、日月、水火土、二人。堃喆昇玥");
    assertThat(text.codePoints())
        .noneMatch(c -> (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF));
  }

  @Test
  void boldAndCodeKeepTheirCharactersToo() {
    var text = Printed.text(Printed.set("<h1>甲方金额</h1><p><code>00ffAB 甲方</code></p>"));

    assertThat(text).contains("甲方金额").contains("00ffAB 甲方");
  }

  @Test
  void aCharacterTheFontLacksIsPrintedAsItsNumber() {
    var text = Printed.text(Printed.set("<p>经办人 𠮷田，⾦额，表情😀，控制\u0001符</p>"));

    assertThat(text).contains("经办人 [U+20BB7]田，[U+2FA6]额，表情[U+1F600]，控制[U+0001]符");
  }

  @Test
  void theAttachedFileIsTakenOutAsItWasPutIn() throws Exception {
    var content = "{\"leaf\":\"甲方\",\"v\":1}";
    var pdf = Printed.set("<p>正文</p>", List.of(receipt(content)));

    assertThat(AttachmentReader.find(pdf, "{\"leaf\"", 1000).map(TypesettingTest::text))
        .contains(content);
    assertThat(AttachmentReader.find(pdf, "{\"leaf\"", 10)).isEmpty();
    assertThat(AttachmentReader.find(pdf, "{\"else\"", 1000)).isEmpty();
    try (var document = Loader.loadPDF(pdf)) {
      var catalog = document.getDocumentCatalog();
      var file =
          Objects.requireNonNull(
                  catalog.getNames().getEmbeddedFiles().getNames().get("a.receipt.json"))
              .getEmbeddedFile();
      var associated = (COSArray) catalog.getCOSObject().getItem(COSName.getPDFName("AF"));
      var relation = ((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship");
      assertThat(text(file.toByteArray())).isEqualTo(content);
      assertThat(file.getSubtype()).isEqualTo("application/json");
      assertThat(relation).isEqualTo("Source");
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aQrCodeCanBeReadFromThePage() throws Exception {
    try (var document = Loader.loadPDF(Printed.set(QR))) {
      var picture = new PDFRenderer(document).renderImageWithDPI(0, 100);
      int width = picture.getWidth();
      int height = picture.getHeight();
      var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
      var bitmap =
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));

      assertThat(new QRCodeReader().decode(bitmap).getText())
          .isEqualTo("https://mifeng.example/verify?receipt=1");
    }
  }

  @Test
  void fetchesNothing() throws Exception {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      var site = "http://127.0.0.1:" + server.getAddress().getPort();
      Printed.set(
          "<p>文</p><img src=\"%1$s/a.png\" alt=\"图\"/><link rel=\"stylesheet\" href=\"%1$s/a.css\"/>"
              .formatted(site));
    } finally {
      server.stop(0);
    }

    assertThat(asked.get()).isZero();
  }

  @Test
  void saysWhenItWasMadeByThePlatformsClock() throws Exception {
    try (var document = Loader.loadPDF(Printed.set("<p>文</p>"))) {
      var metadata = document.getDocumentCatalog().getMetadata().toByteArray();

      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(Printed.NOW);
      assertThat(text(metadata)).contains("<xmp:CreateDate>2027-03-01T08:00:00Z</xmp:CreateDate>");
    }
  }
}
