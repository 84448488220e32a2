/**
 * What was sent to whom and who has acknowledged it, as a table for the desk.
 *
 * <p>Start with {@link dev.huiwu.files.delivery.DeliveryReader}. Nothing accepts or returns {@code null}.
 */
@NullMarked
package dev.huiwu.files.delivery;

import org.jspecify.annotations.NullMarked;
