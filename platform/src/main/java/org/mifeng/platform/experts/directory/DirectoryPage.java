package org.mifeng.platform.experts.directory;

import java.util.List;
import org.mifeng.platform.experts.admission.Candidate.Kind;
import org.mifeng.platform.experts.admission.CandidateFilter;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/** The public list of experts, or of institutions. */
record DirectoryPage(Kind kind, Table.Filled table, CandidateFilter filter, Choices choices) {
  /** What can be chosen. */
  record Choices(
      List<Option> categories,
      List<Option> fields,
      List<Option> districts,
      List<Option> languages) {}

  boolean isExperts() {
    return kind == Kind.EXPERT;
  }

  String path() {
    return isExperts() ? "/experts" : "/institutions";
  }

  /** First part of the keys of its words. */
  String words() {
    return isExperts() ? "experts.directory.experts-" : "experts.directory.institutions-";
  }
}
