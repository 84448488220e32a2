/**
 * Names of people as offices write them, and the form in which texts are compared.
 *
 * <p>Start with {@link dev.huiwu.core.name.PersonName}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.name;

import org.jspecify.annotations.NullMarked;
