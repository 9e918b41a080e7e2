package org.mifeng.platform.experts.admission;

import org.mifeng.platform.experts.admission.Candidate.Kind;

/** What somebody hands in to be taken into the pool. */
record Application(Kind kind, String category, Profile profile, Dossier dossier) {}
