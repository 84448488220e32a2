/** How the drawn guide is laid out: outlines, labels, columns, pages. */
@NullMarked
package dev.huiwu.seating.guide.internal;

import org.jspecify.annotations.NullMarked;
