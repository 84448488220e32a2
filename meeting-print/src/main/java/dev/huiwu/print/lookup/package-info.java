/** The page on which people look up their seats with a phone. */
@NullMarked
package dev.huiwu.print.lookup;

import org.jspecify.annotations.NullMarked;
