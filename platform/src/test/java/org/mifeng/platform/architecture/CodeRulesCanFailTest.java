package org.mifeng.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mifeng.platform.architecture.BadExamples.Deed;
import org.mifeng.platform.architecture.BadExamples.RecordedDeed;
import org.mifeng.platform.audit.Audit;

/** Each rule over classes catches a bad example and passes the good one beside it. */
class CodeRulesCanFailTest {
  private static JavaClasses only(Class<?>... types) {
    return new ClassFileImporter().importClasses(types);
  }

  @Test
  void anEighthParameterIsCaught() {
    CodeRules.AT_MOST_SEVEN_PARAMETERS.mustCatch(only(BadExamples.TooWide.class));
    CodeRules.AT_MOST_SEVEN_PARAMETERS.mustPass(only(BadExamples.JustWideEnough.class));
  }

  @Test
  void timeFromTheMachineIsCaught() {
    Stream.of(
            BadExamples.AsksTheMachineForTheTime.class,
            BadExamples.AsksForToday.class,
            BadExamples.AsksForMilliseconds.class,
            BadExamples.MakesADate.class,
            BadExamples.MakesItsOwnClock.class)
        .forEach(type -> CodeRules.TIME_COMES_FROM_THE_CLOCK.mustCatch(only(type)));
    CodeRules.TIME_COMES_FROM_THE_CLOCK.mustPass(only(BadExamples.AsksTheGivenClock.class));
  }

  @Test
  void jdbcOutsideAStoreIsCaught() {
    CodeRules.ONLY_STORES_SPEAK_JDBC.mustCatch(
        only(BadExamples.class, BadExamples.SpeaksJdbc.class));
  }

  @Test
  void aValueThatKnowsSpringIsCaught() {
    CodeRules.DOMAIN_IS_FREE_OF_SPRING.mustCatch(only(BadExamples.Address.class));
  }

  @Test
  void aPublicTypeNobodyElseUsesIsCaught() {
    CodeRules.PUBLIC_IS_A_PROMISE.mustCatch(only(BadExamples.class));
  }

  @Test
  void aRouteWithoutAGuardIsCaught() {
    RouteRules.EACH_SAYS_WHO_MAY.mustCatch(only(BadExamples.Unguarded.class));
    RouteRules.EACH_SAYS_WHO_MAY.mustCatch(only(BadExamples.GuardedTwice.class));
    RouteRules.EACH_SAYS_WHO_MAY.mustPass(only(BadExamples.Guarded.class));
  }

  @Test
  void aChangeWithoutATraceIsCaught() {
    RouteRules.CHANGES_ARE_RECORDED.mustCatch(only(BadExamples.LeavesNoTrace.class, Audit.class));
    RouteRules.CHANGES_ARE_RECORDED.mustPass(
        only(BadExamples.LeavesATrace.class, Deed.class, RecordedDeed.class, Audit.class));
    RouteRules.CHANGES_ARE_RECORDED.mustCatch(
        only(BadExamples.LeavesATrace.class, Deed.class, Audit.class));
  }

  @Test
  void aHandlerIsSeenAtAll() {
    assertThat(RouteRules.handlers(only(BadExamples.Unguarded.class))).hasSize(1);
  }
}
