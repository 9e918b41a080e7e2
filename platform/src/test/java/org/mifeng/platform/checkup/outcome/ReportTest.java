package org.mifeng.platform.checkup.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mifeng.platform.checkup.CheckupFixture.anEnterprise;
import static org.mifeng.platform.checkup.CheckupFixture.scope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.mifeng.index.Indicator;
import org.mifeng.index.IndicatorSystem;
import org.mifeng.platform.checkup.Answering;
import org.mifeng.platform.checkup.CheckupId;
import org.mifeng.platform.checkup.Checkups;
import org.mifeng.platform.checkup.Claim;
import org.mifeng.platform.checkup.Results;
import org.mifeng.platform.checkup.Saving;
import org.mifeng.platform.checkup.Signing;
import org.mifeng.platform.checkup.SystemVersionId;
import org.mifeng.platform.checkup.Systems;
import org.mifeng.platform.documents.AttachmentReader;
import org.mifeng.platform.documents.Printed;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.EvidenceFixture;
import org.mifeng.platform.evidence.EvidencePeople;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.testing.PlatformTest;
import org.mifeng.platform.testing.Visitor;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.HtmlUtils;

/** The report says the same on screen, as PDF and as a workbook, in both languages. */
@PlatformTest
class ReportTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** A gate; it is answered with level 0. */
  private static final String CAPPING = "D3-01";

  /** A gate that is said not to apply. */
  private static final String DECLARED_OUT = "D6-04";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext application;
  @Autowired private Systems systems;
  @Autowired private Checkups checkups;
  @Autowired private Answering answering;
  @Autowired private Signing signing;
  @Autowired private Results results;
  @Autowired private ReportFiles files;
  @Autowired private Deposits deposits;
  @Autowired private Shells shells;

  private Shell shell(Locale language) {
    return shells.of(new MockHttpServletRequest()).in(language);
  }

  private SystemVersionId builtIn(Viewer viewer) {
    return systems.listOffered(viewer).stream()
        .filter(one -> one.label().system().equals("HZ-TS-INDEX-DRAFT"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** A check-up with each kind of answer, all items answered. */
  private Map<String, Claim> answersAll(Viewer viewer, CheckupId id) {
    var system = checkups.sheet(viewer, id).system();
    var deposit =
        deposits
            .deposit(viewer, EvidenceFixture.files("report", 1), null, new byte[0])
            .getFirst()
            .id()
            .toString();
    answering.putScope(viewer, id, scope(system), 0);
    Map<String, Claim> claims = new HashMap<>();
    for (var indicator : system.indicators()) {
      var claim = claim(indicator, system.indicators().indexOf(indicator), deposit);
      assertThat(answering.answer(viewer, id, indicator.code(), claim, 0))
          .as(indicator.code())
          .isInstanceOf(Saving.Saved.class);
      claims.put(indicator.code(), claim);
    }
    return claims;
  }

  private static Claim claim(Indicator indicator, int place, String deposit) {
    var none = Claim.ProofClaim.NONE;
    if (indicator.code().equals(CAPPING)) {
      return new Claim("0", "", none);
    }
    if (indicator.code().equals(DECLARED_OUT)) {
      return new Claim(Claim.NOT_APPLICABLE, "全部系统由母公司运维", none);
    }
    var code = indicator.code();
    boolean ages = indicator.item().circumstances().proofMonths() != null;
    return switch (ages ? 1 : place % 5) {
      case 0 -> new Claim("3", "", new Claim.ProofClaim("deposited", "", deposit, "", ""));
      case 1 ->
          new Claim(
              "2",
              "",
              new Claim.ProofClaim(
                  "document", "2020-01-05", "", "制度 <" + code + "> & 附件", "https://oa.example/x"));
      case 2 -> new Claim("1", "", none);
      case 3 -> new Claim(Claim.UNKNOWN, "", none);
      default -> new Claim(Claim.NOT_APPLICABLE, "理由 " + code, none);
    };
  }

  /** What the report must say of each item, beside its code and name. */
  private static Map<String, List<String>> expected(
      Map<String, Claim> claims, IndicatorSystem system, Locale language) {
    Map<String, List<String>> expected = new HashMap<>();
    claims.forEach(
        (code, claim) -> {
          var indicator = system.require(code);
          var all = new ArrayList<String>();
          all.add(indicator.name().in(language));
          all.add(
              switch (claim.choice()) {
                case Claim.UNKNOWN -> language.equals(Locale.ENGLISH) ? "I don’t know" : "不清楚";
                case Claim.NOT_APPLICABLE -> claim.reason();
                default -> indicator.levels().get(Integer.parseInt(claim.choice())).in(language);
              });
          all.addAll(List.of(claim.proof().document(), claim.proof().link()));
          all.add(claim.proof().deposit());
          all.removeIf(String::isEmpty);
          expected.put(code, all);
        });
    return expected;
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static void assertHoldsAll(
      String format, String text, Map<String, List<String>> expected) {
    var squeezed = squeezed(text);
    expected.forEach(
        (code, parts) -> {
          // The list of answers has each item's code once, and its parts follow it.
          var from = squeezed.lastIndexOf(squeezed(code + parts.getFirst()));
          assertThat(from).as(format + " " + code).isNotNegative();
          var rest = squeezed.substring(from, Math.min(squeezed.length(), from + 900));
          for (var part : parts) {
            assertThat(rest).as(format + " " + code).contains(squeezed(part));
          }
        });
  }

  private static Map<String, String> rows(byte[] workbook) {
    var format = new DataFormatter();
    Map<String, String> byCode = new HashMap<>();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (var row : book.getSheetAt(2)) {
        var text = new StringBuilder();
        row.forEach(cell -> text.append(format.formatCellValue(cell)).append('\n'));
        byCode.put(format.formatCellValue(row.getCell(1)), text.toString());
      }
      assertThat(book.getNumberOfSheets()).isEqualTo(5);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byCode;
  }

  @Test
  void eachAnsweredItemIsInEachFormatInBothLanguages() {
    var person = new EvidencePeople(application).anEnterprise();
    var viewer = person.viewer();
    var id = checkups.start(viewer, builtIn(viewer), "full", false);
    var claims = answersAll(viewer, id);
    signing.sign(viewer, id);
    var system = checkups.sheet(viewer, id).system();
    assertThat(claims).hasSize(50);
    var visitor = new Visitor(port);
    visitor.signIn(person.login(), EvidencePeople.PASSWORD);
    var page = visitor.get("/check-ups/" + id + "/result").body();

    for (var language : LANGUAGES) {
      var expected = expected(claims, system, language);
      var pdf = files.pdf(viewer, id, shell(language));
      assertHoldsAll("pdf " + language, Printed.text(pdf), expected);
      var rows = rows(files.workbook(viewer, id, shell(language)));
      expected.forEach(
          (code, parts) ->
              assertThat(rows.getOrDefault(code, "")).as("xlsx " + code).contains(parts));
      if (language.equals(Locale.ENGLISH)) {
        visitor.get("/language?to=en&return=/");
        page = visitor.get("/check-ups/" + id + "/result").body();
      } else {
        assertSaysFirstThings(page, pdf, viewer, id);
      }
      assertHoldsAll("page " + language, HtmlUtils.htmlUnescape(untagged(page)), expected);
    }
  }

  private static String untagged(String page) {
    return page.replaceAll("<[^>]*>", " ");
  }

  /** Gates first, then doubts, law that must be asked, texts to adopt, the legal note. */
  private void assertSaysFirstThings(String page, byte[] pdf, Viewer viewer, CheckupId id) {
    var text = squeezed(Printed.text(pdf));
    assertThat(page.indexOf("封顶")).isPositive().isLessThan(page.indexOf("outcome__letter"));
    assertThat(text.indexOf("封顶")).isPositive().isLessThan(text.indexOf("各维度情况"));
    for (var said : List.of(HtmlUtils.htmlUnescape(untagged(page)), text)) {
      assertThat(said).contains("以官方文本为准", "不证明任何信息构成商业秘密", "建议完成日期", "商业秘密保护培训");
      assertThat(squeezed(said)).contains("已过时效，现按“仅自我声明”计", "还没有可比较的上次结果", "登记信息里没有行业");
      assertThat(said).contains("请确认");
    }
    assertThat(page).contains("href=\"/templates/", "role=\"img\"", "report.xlsx");
    assertThat(Printed.faults(pdf)).isEmpty();
    assertThat(AttachmentReader.find(pdf, "{", 1 << 20)).contains(results.manifest(viewer, id));
  }

  @Test
  void aPreliminaryReportSaysSoOnEachPage() throws Exception {
    var viewer = anEnterprise();
    var id = checkups.start(viewer, builtIn(viewer), "quick", false);

    try (var pdf = Loader.loadPDF(files.pdf(viewer, id, shell(Locale.SIMPLIFIED_CHINESE)))) {
      var stripper = new PDFTextStripper();
      for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        assertThat(stripper.getText(pdf)).contains("预评，尚未签署");
      }
    }
    try (var book =
        new XSSFWorkbook(
            new ByteArrayInputStream(files.workbook(viewer, id, shell(Locale.ENGLISH))))) {
      book.forEach(
          sheet ->
              assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
                  .startsWith("Preliminary, not signed"));
    }
  }
}
