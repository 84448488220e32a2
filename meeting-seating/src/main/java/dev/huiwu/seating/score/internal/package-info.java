/** How plans are scored and alternatives tried. */
@NullMarked
package dev.huiwu.seating.score.internal;

import org.jspecify.annotations.NullMarked;
