package org.mifeng.platform.architecture;

import java.util.Map;

/**
 * Who may break a rule about code, and why. An entry that is not needed any more fails the test of
 * its rule.
 */
final class Exceptions {
  /** Rows and values that are wide because what they describe is wide. */
  static final Map<String, String> WIDE_RECORDS =
      Map.of(
          "org.mifeng.ledger.time.TokenSigner", "the members of a SignerInfo (RFC 5652)",
          "org.mifeng.platform.registry.Division", "a row of the city pack",
          "org.mifeng.platform.registry.Declaration", "a row of a roster, column by column",
          "org.mifeng.platform.registry.EnterpriseProfile", "the record of an enterprise",
          "org.mifeng.platform.registry.Enterprise", "a row with its state and version",
          "org.mifeng.platform.registry.EnterpriseApiController$Item", "the members of its JSON",
          "org.mifeng.platform.registry.enrolment.EnterpriseForm", "the fields of one form",
          "org.mifeng.platform.registry.enrolment.RegistrationForm", "the fields of one form");

  /** The one bean that is the clock. */
  static final Map<String, String> OWN_CLOCK =
      Map.of(
          "org.mifeng.platform.ClockConfiguration", "it is the one clock of the platform",
          "org.mifeng.cli.Main", "hands the one clock of the command line to its commands");

  static final Map<String, String> SPRING_OUTSIDE_BEANS =
      Map.of(
          "org.mifeng.platform.evidence.LogNotOpenedAnalyzer",
          "Spring Boot asks it for the sentence of a start that failed",
          "org.mifeng.platform.evidence.Round",
          "begins and ends with the application, like the beans that extend it",
          "org.mifeng.platform.learning.Shelf",
          "a Resource is Spring's file of the class path, which the web serves by ranges",
          "org.mifeng.platform.learning.LessonFile",
          "carries that Resource to its controller");

  /** Public without a user in another package of the main code. */
  static final Map<String, String> PROMISED =
      Map.of(
          "org.mifeng.platform.PlatformApplication",
          "the JVM starts it",
          "org.mifeng.platform.documents.DocumentSigner",
          "an adapter to another seal, such as one of SM2 (GB/T 38540), is a bean of this type",
          "org.mifeng.platform.identity.gate.SignedIn",
          "the matrix of seats and routes signs people in with it");

  /** Routes that answer POST, PUT, DELETE or PATCH and change nothing that an auditor asks for. */
  static final Map<String, String> WITHOUT_A_TRACE =
      Map.of(
          "FailureController.show",
          "shows the error page, whatever the method was",
          "VerifyController.check",
          "tells what a receipt proves and stores a count alone",
          "VerificationApiController.check",
          "tells what a receipt proves and stores a count alone",
          "DepositApiController.create",
          "hands over to the log's writer, which records the batch (HouseRulesTest)",
          "SealController.create",
          "hands over to the log's writer, which records the batch (HouseRulesTest)");

  /** Tables with a column that names somebody and yet no row-level security. */
  static final Map<String, String> WITHOUT_ROW_SECURITY = Map.of();

  /** Tables anybody's query may read. */
  static final Map<String, String> OPEN_TABLES =
      Map.ofEntries(
          Map.entry("identity.spring_session", "read before anybody is known"),
          Map.entry("identity.spring_session_attributes", "read before anybody is known"),
          Map.entry("evidence.log", "the public log: its origins and dates"),
          Map.entry("evidence.log_state", "the public log: its size and roots"),
          Map.entry("evidence.entry", "the public log: leaves without owner or content"),
          Map.entry("evidence.tile", "the public log: hashes"),
          Map.entry("evidence.checkpoint", "the public log: signed heads"),
          Map.entry("evidence.published", "the public log: which heads were shown to others"),
          Map.entry("evidence.time_token", "public like the heads that it stamps"),
          Map.entry("evidence.time_authority", "how authorities answer; names nobody"),
          Map.entry("evidence.cosignature", "public: what witnesses signed under the log's heads"),
          Map.entry("evidence.witnessed", "public: where enough witnesses signed"),
          Map.entry(
              "evidence.witness_standing", "about witnesses of the public log, for the operator"),
          Map.entry("evidence.act_text", "texts the platform publishes, as they were accepted"),
          Map.entry("evidence.verification_day", "counts by day and outcome, of nobody"),
          Map.entry("evidence.evidence_record", "public: evidence records over the log's heads"),
          Map.entry("evidence.witness_alarm", "about the public log, for the operator"),
          Map.entry("evidence.anchor_chain", "public like the chain it is about"),
          Map.entry("evidence.anchor_statement", "public: it repeats published checkpoints"),
          Map.entry("evidence.anchor", "public: which checkpoint went to which chain"),
          Map.entry("evidence.anchor_nonce", "public like the chain it is about"),
          Map.entry("evidence.anchor_attempt", "public: transactions, which chains show anybody"),
          Map.entry("evidence.anchor_place", "public: blocks, which chains show anybody"),
          Map.entry("evidence.anchor_change", "public: when an anchor came how far"));

  private Exceptions() {}
}
