/** The platform: one Spring application, one package per business module (see ARCHITECTURE.md). */
@NullMarked
package org.mifeng.platform;

import org.jspecify.annotations.NullMarked;
