/** How days are counted. */
@NullMarked
package dev.huiwu.workflow.schedule.internal;

import org.jspecify.annotations.NullMarked;
