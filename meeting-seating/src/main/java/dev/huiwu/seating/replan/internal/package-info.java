/**
 * How late changes are worked out.
 */
@NullMarked
package dev.huiwu.seating.replan.internal;

import org.jspecify.annotations.NullMarked;
