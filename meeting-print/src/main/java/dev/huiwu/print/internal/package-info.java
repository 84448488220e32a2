/** What the packages of the module share and callers do not need. */
@NullMarked
package dev.huiwu.print.internal;

import org.jspecify.annotations.NullMarked;
