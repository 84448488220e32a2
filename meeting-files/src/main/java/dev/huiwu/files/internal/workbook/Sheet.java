package dev.huiwu.files.internal.workbook;

/**
 * A sheet of a workbook.
 *
 * @param name what stands on its tab
 * @param first whether it is the first sheet people see
 * @param hidden whether it is hidden
 * @param part where it is
 */
public record Sheet(String name, boolean first, boolean hidden, String part) {

    /** Returns how findings call the sheet of a file: the file alone for the first, else {@code roster.xlsx[名单]}. */
    public String in(String file) {
        return first ? file : file + "[" + name + "]";
    }
}
