package org.mifeng.platform.web;

import java.util.List;

/** What the signed-in home page shows. */
record DashboardPage(List<DashboardCard> cards) {}
