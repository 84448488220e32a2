/** What the packages of this module share. */
@NullMarked
package dev.huiwu.workflow.internal;

import org.jspecify.annotations.NullMarked;
