package org.mifeng.platform.experts.draws;

import java.util.List;

/** What an expert was drawn for. */
record InvitationPage(List<LotStore.Own> own) {
  InvitationPage {
    own = List.copyOf(own);
  }
}
