/** The rules a definition must keep, and the bytes its hash is taken over. */
@NullMarked
package dev.huiwu.workflow.definition.internal;

import org.jspecify.annotations.NullMarked;
