package org.mifeng.platform.identity.desk;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * The organisations of the platform.
 *
 * @param search part of a name, or a whole reference
 * @param kind chosen kind, or empty for all
 * @param kinds to choose from
 */
record OrganisationPage(String search, String kind, List<Option> kinds, Table.Filled table) {}
