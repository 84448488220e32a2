/**
 * The topics of one meeting.
 *
 * <p>Start with {@link dev.huiwu.core.agenda.AgendaItem}. Everything here is immutable and thread-safe; nothing
 * accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.core.agenda;

import org.jspecify.annotations.NullMarked;
