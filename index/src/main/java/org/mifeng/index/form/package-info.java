/**
 * How an indicator system is read, checked and written. A {@link org.mifeng.index.form.Draft} is
 * the system as somebody wrote it, in YAML or in the cells of a table; the check names each problem
 * with its code and its place, and finds all of them at once.
 */
@NullMarked
package org.mifeng.index.form;

import org.jspecify.annotations.NullMarked;
