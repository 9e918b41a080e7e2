package org.mifeng.platform.checkup.guidance;

import java.util.Locale;

/** Kinds of help; no people are named, because who they are changes. */
enum HelpKind {
  /** The advice point of the district or park. */
  CONSULTATION,
  /** Courses. */
  TRAINING,
  /** Whoever visits enterprises for the district. */
  OFFICIALS,
  /** A lawyer. */
  LAWYER,
  /** A provider of information security. */
  SECURITY,
  /** Sealing on this platform. */
  DEPOSIT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it is found on this platform, or empty. */
  String link() {
    return switch (this) {
      case DEPOSIT -> "/deposits/new";
      case TRAINING -> "/courses";
      case CONSULTATION, OFFICIALS, LAWYER, SECURITY -> "";
    };
  }
}
