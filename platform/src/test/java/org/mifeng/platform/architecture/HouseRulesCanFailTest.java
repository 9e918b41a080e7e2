package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule over files catches a bad example and passes the good one beside it. */
class HouseRulesCanFailTest {
  private static final String STORE =
      "platform/src/main/java/org/mifeng/platform/registry/ParkStore.java";
  private static final String PLAIN =
      "platform/src/main/java/org/mifeng/platform/registry/Parks.java";
  private static final String TEMPLATE = "platform/src/main/jte/registry/show.jte";
  private static final String CHINESE = "platform/src/main/resources/messages/registry.properties";
  private static final String ENGLISH =
      "platform/src/main/resources/messages/registry_en.properties";

  private static List<SourceFile> file(String path, String text) {
    return List.of(new SourceFile(path, text));
  }

  private static List<SourceFile> sql(String statement) {
    return file(STORE, "class ParkStore { String q = \"\"\"\n" + statement + "\n\"\"\"; }");
  }

  private static List<SourceFile> messages(String chinese, String english, String code) {
    return List.of(
        new SourceFile(CHINESE, chinese),
        new SourceFile(ENGLISH, english),
        new SourceFile(PLAIN, code));
  }

  @Test
  void aLineTooManyIsCaught() {
    SizeRules.JAVA.mustCatch(file(PLAIN, "\n".repeat(301)));
    SizeRules.JAVA.mustPass(file(PLAIN, "\n".repeat(300)));
    SizeRules.CONTROLLER.mustCatch(
        file(PLAIN.replace("Parks", "ParkController"), "\n".repeat(151)));
    SizeRules.CONTROLLER.mustPass(file(PLAIN, "\n".repeat(151)));
    SizeRules.TEMPLATE.mustCatch(file(TEMPLATE, "\n".repeat(151)));
    SizeRules.CSS.mustCatch(file("platform/src/main/resources/static/css/a.css", "\n".repeat(301)));
    SizeRules.SCRIPT.mustCatch(
        file("platform/src/main/resources/static/js/a.js", "\n".repeat(301)));
  }

  @Test
  void sqlOutsideAStoreIsCaught() {
    var statement = "class X { String q = \"select id from registry.park\"; }";
    SqlRules.ONLY_IN_STORES.mustCatch(file(PLAIN, statement));
    SqlRules.ONLY_IN_STORES.mustCatch(file(PLAIN, statement.replace("select", "SELECT")));
    SqlRules.ONLY_IN_STORES.mustPass(file(STORE, statement));
    SqlRules.ONLY_IN_STORES.mustPass(
        file(PLAIN, "class X { /* \"select id from x\" */ String q = \"selected-park\"; }"));
  }

  @Test
  void aTableOfAnotherModuleIsCaught() {
    SqlRules.OWN_SCHEMA.mustCatch(sql("select id from evidence.entry"));
    SqlRules.OWN_SCHEMA.mustCatch(
        sql("select p.id from registry.park p join identity.account a on a.id = p.keeper_id"));
    SqlRules.OWN_SCHEMA.mustCatch(sql("insert into audit.deed (id) values (:id)"));
    SqlRules.OWN_SCHEMA.mustCatch(sql("update identity.account set name = :name"));
    SqlRules.OWN_SCHEMA.mustCatch(sql("delete from identity.account where id = :id"));
    SqlRules.OWN_SCHEMA.mustCatch(sql("select id from park"));
    SqlRules.OWN_SCHEMA.mustCatch(
        sql("select id from registry.stats_park, lateral x\njoin other on true"));
  }

  @Test
  void aStatementOverItsOwnTablesPasses() {
    SqlRules.OWN_SCHEMA.mustPass(
        sql(
            """
            with recent as (select id from registry.park where extract(year from opened) > :year)
            select r.id, 'from other.place' from recent r
            join lateral (select 1 from registry.enterprise e where e.park_id = r.id) x on true
            cross join unnest(:ids::uuid[]) as wanted
            for update skip locked
            """));
    SqlRules.OWN_SCHEMA.mustPass(
        sql(
            """
            insert into registry.park (id, name) values (:id, :name)
            on conflict (id) do update set name = excluded.name where park.name is distinct from excluded.name
            """));
  }

  @Test
  void timeFromTheDatabaseIsCaught() {
    SqlRules.NO_NOW.mustCatch(sql("update registry.park set closed_at = now() where id = :id"));
    SqlRules.NO_NOW.mustCatch(sql("select id from registry.park where day < current_date"));
    SqlRules.NO_NOW.mustCatch(
        file(
            "platform/src/main/resources/db/migration/registry/V1__park.sql",
            "at timestamptz default now()"));
    SqlRules.NO_NOW.mustPass(sql("update registry.park set closed_at = :at where id = :id"));
  }

  @Test
  void upperCaseSqlIsCaught() {
    SqlRules.LOWER_CASE.mustCatch(sql("SELECT id FROM registry.park"));
    SqlRules.LOWER_CASE.mustPass(sql("select id from registry.park"));
  }

  @Test
  void aParserWithoutAFuzzerIsCaught() {
    var parser = new SourceFile(PLAIN.replace("Parks", "ParkReader"), "");
    var fuzzer =
        new SourceFile(PLAIN.replace("main", "test").replace("Parks", "AFuzzTest"), "ParkReader");
    ParserRules.EACH_PARSER_IS_FUZZED.mustCatch(List.of(parser));
    ParserRules.EACH_PARSER_IS_FUZZED.mustPass(List.of(parser, fuzzer));
  }

  @Test
  void machineryInANameIsCaught() {
    for (var name :
        List.of(
            "ParkServiceImpl",
            "DateUtils",
            "ParkHelper",
            "ParkManager",
            "ParkDTO",
            "ParkDto",
            "ParkVO",
            "ParkRepository",
            "BeanPark",
            "AbstractPark",
            "ParkDao")) {
      NamingRules.NO_MACHINERY.mustCatch(file(PLAIN, "final class " + name + " {}"));
    }
    NamingRules.NO_MACHINERY.mustPass(file(PLAIN, "record ServicedPark(String management) {}"));
    NamingRules.PACKAGES_ARE_BUSINESS_WORDS.mustCatch(
        file("platform/src/main/java/org/mifeng/platform/registry/dto/Park.java", ""));
  }

  @Test
  void chineseInJavaIsCaught() {
    TextRules.NO_CHINESE_IN_JAVA.mustCatch(file(PLAIN, "class X { String s = \"园区\"; }"));
    TextRules.NO_CHINESE_IN_JAVA.mustPass(
        file(PLAIN, "/** Park 园区. */ class X { String s = \"park\"; }"));
  }

  @Test
  void textInATemplateIsCaught() {
    TextRules.NO_TEXT_IN_TEMPLATES.mustCatch(file(TEMPLATE, "<p>Welcome back</p>"));
    TextRules.NO_TEXT_IN_TEMPLATES.mustCatch(file(TEMPLATE, "<p>欢迎</p>"));
    TextRules.NO_TEXT_IN_TEMPLATES.mustCatch(file(TEMPLATE, "<input placeholder=\"Your name\">"));
    TextRules.NO_TEXT_IN_TEMPLATES.mustCatch(
        file(TEMPLATE, "<p>${flag ? \"Well done\" : \"\"}</p>"));
    TextRules.NO_TEXT_IN_TEMPLATES.mustCatch(
        file(TEMPLATE, "@template.web.components.card(body = @`<b>Hello there</b>`)"));
    TextRules.NO_TEXT_IN_TEMPLATES.mustCatch(file(TEMPLATE, "@if(x > 1)Many@endif"));
  }

  @Test
  void aTemplateThatAsksTheMessagesPasses() {
    TextRules.NO_TEXT_IN_TEMPLATES.mustPass(
        file(
            TEMPLATE,
            """
            @import org.mifeng.platform.web.Shell
            @param Shell shell
            <%-- A comment in English. --%>
            <p class="lead" title="${shell.text("registry.title")}">${shell.text("a.b")}&nbsp;·</p>
            @for(var row : page.rows())<a href="/parks/${row.id()}">${row.name()}</a>@endfor
            @template.web.components.card(title = shell.text("a.c"), body = @`<b>${row.name()}</b>`)
            @if(page.rows().isEmpty() && !"a) b".equals(page.q()))${shell.text("a.d")}@else<hr>@endif
            """));
  }

  @Test
  void aMessageInOneLanguageOnlyIsCaught() {
    MessageRules.BOTH_LANGUAGES.mustCatch(messages("registry.a=甲", "", ""));
    MessageRules.BOTH_LANGUAGES.mustCatch(messages("", "registry.a=A", ""));
    MessageRules.BOTH_LANGUAGES.mustPass(messages("registry.a=甲", "registry.a=A", ""));
    MessageRules.SAME_PLACEHOLDERS.mustCatch(messages("registry.a=甲{0}", "registry.a=A {1}", ""));
    MessageRules.SAME_PLACEHOLDERS.mustPass(
        messages("registry.a=甲{0}", "registry.a={0,number} A", ""));
    MessageRules.NO_EMPTY_TEXT.mustCatch(messages("registry.a=", "registry.a=A", ""));
    MessageRules.NO_EMPTY_TEXT.mustCatch(messages("registry.a=甲", "registry.a=甲", ""));
    MessageRules.OWN_PREFIX.mustCatch(messages("evidence.a=甲", "evidence.a=A", ""));
  }

  @Test
  void aMessageNobodyAsksForIsCaught() {
    MessageRules.NONE_UNUSED.mustCatch(messages("registry.a=甲", "registry.a=A", ""));
    MessageRules.NONE_UNUSED.mustCatch(
        messages(
            "registry.kind.a=甲", "registry.kind.a=A", "class X { String p = \"registry.\"; }"));
    MessageRules.NONE_UNUSED.mustPass(
        messages("registry.kind.a=甲", "registry.kind.a=A", "var k = \"registry.kind.\" + code;"));
    MessageRules.NONE_MISSING.mustCatch(messages("", "", "throw Refusal.invalid(\"registry.a\");"));
    MessageRules.NONE_MISSING.mustCatch(messages("", "", "@NotBlank(message = \"{registry.a}\")"));
    MessageRules.NONE_MISSING.mustPass(
        messages("registry.a=甲", "", "throw Refusal.invalid(\"registry.a\");"));
  }

  @Test
  void aNoticeWithoutWordsIsCaught() {
    var code = "class X { String kind = \"registry.notice.a\"; }";
    var chinese = "registry.notice.a.subject=甲\nregistry.notice.a.text=乙";
    var english = "registry.notice.a.subject=A\nregistry.notice.a.text=B";
    MessageRules.NOTICES_HAVE_WORDS.mustCatch(
        messages(chinese, "registry.notice.a.subject=A", code));
    MessageRules.NOTICES_HAVE_WORDS.mustCatch(messages("registry.notice.a.text=乙", english, code));
    MessageRules.NOTICES_HAVE_WORDS.mustPass(messages(chinese, english, code));
    MessageRules.NONE_UNUSED.mustPass(messages(chinese, english, code));
    MessageRules.NONE_UNUSED.mustCatch(messages(chinese, english, "class X {}"));
  }

  @Test
  void anExceptionNobodyNeedsIsCaught() {
    var rule = SizeRules.JAVA.except(java.util.Map.of(PLAIN, "a long algorithm"));
    assertThat(rule.broken(file(PLAIN, ""))).hasSize(1);
    assertThat(rule.broken(file(PLAIN, "\n".repeat(301)))).isEmpty();
  }
}
