/** How a seat plan is made; not for callers. */
@NullMarked
package dev.huiwu.seating.internal;

import org.jspecify.annotations.NullMarked;
