/** Telling people where they sit: as text and as a drawing. */
@NullMarked
package dev.huiwu.seating.guide;

import org.jspecify.annotations.NullMarked;
