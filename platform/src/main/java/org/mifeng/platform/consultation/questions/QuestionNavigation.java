package org.mifeng.platform.consultation.questions;

import static org.mifeng.platform.identity.Permission.ANSWER_QUESTIONS;
import static org.mifeng.platform.identity.Permission.ASK_QUESTIONS;
import static org.mifeng.platform.identity.Permission.HANDLE_QUESTIONS;

import java.util.List;
import org.mifeng.platform.web.NavigationEntry;
import org.mifeng.platform.web.NavigationGroup;
import org.mifeng.platform.web.NavigationSource;
import org.springframework.stereotype.Component;

/** Where questions stand in the navigation of each seat. */
@Component
class QuestionNavigation implements NavigationSource {
  @Override
  public List<NavigationEntry> entries() {
    return List.of(
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            30,
            "consultation.questions.title",
            "/questions",
            "question",
            ASK_QUESTIONS),
        NavigationEntry.of(
            NavigationGroup.SERVICES,
            30,
            "consultation.desk.title",
            DeskPages.LIST,
            "question",
            HANDLE_QUESTIONS,
            ANSWER_QUESTIONS));
  }
}
