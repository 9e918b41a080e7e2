package org.mifeng.platform.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mifeng.platform.consultation.NameTraces.Known;
import org.mifeng.platform.identity.Organisations;
import org.mifeng.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** What is known of whoever asked, for looking that none of it is left in a text. */
@Component
public class Askers {
  private final Steps steps;
  private final Organisations organisations;

  Askers(Steps steps, Organisations organisations) {
    this.steps = steps;
    this.organisations = organisations;
  }

  /** The names of an asker; of one who did not say who they are, their own words. */
  public Known known(Viewer viewer, Question question) {
    var history = steps.list(viewer, question.id());
    var persons =
        new ArrayList<>(
            history.stream()
                .map(Step::by)
                .filter(by -> by.seat().equals("enterprise") || by.seat().equals("staff"))
                .map(Step.By::name)
                .distinct()
                .toList());
    if (!question.isAnonymous() && !persons.contains(question.asker().name())) {
      persons.add(question.asker().name());
    }
    var organisation = question.asker().organisation();
    return new Known(
        organisation == null
            ? ""
            : Objects.requireNonNullElse(
                organisations.names(List.of(organisation)).get(organisation), ""),
        persons,
        question.number(),
        question.isAnonymous() ? words(question, history) : "");
  }

  /** All that the asker wrote: the question and what was added. */
  public String words(Viewer viewer, Question question) {
    return words(question, steps.list(viewer, question.id()));
  }

  private static String words(Question question, List<Step> history) {
    return question.matter().title()
        + "\n"
        + question.matter().body()
        + history.stream()
            .filter(step -> step.what() == Step.What.REPLIED)
            .map(step -> "\n" + step.said().words())
            .collect(Collectors.joining());
  }
}
