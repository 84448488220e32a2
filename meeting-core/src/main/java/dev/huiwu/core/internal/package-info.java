/**
 * What the packages of this module share and callers do not need.
 */
@NullMarked
package dev.huiwu.core.internal;

import org.jspecify.annotations.NullMarked;
