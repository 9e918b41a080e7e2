package org.mifeng.platform.registry.parks;

import java.util.List;
import org.mifeng.platform.registry.Park;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;
import org.mifeng.platform.web.TimelineEntry;

/** What the page of a frozen roster shows. */
record FreezePage(
    Park park,
    String title,
    Freeze freeze,
    Table.Filled rows,
    List<TimelineEntry> corrections,
    List<Option> kinds,
    boolean mayCorrect) {}
