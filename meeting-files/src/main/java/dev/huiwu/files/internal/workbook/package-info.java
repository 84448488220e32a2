/**
 * Workbooks (.xlsx) as rows of text: read with the zip and XML readers of the JDK under limits that hold before memory is
 * filled.
 */
@NullMarked
package dev.huiwu.files.internal.workbook;

import org.jspecify.annotations.NullMarked;
