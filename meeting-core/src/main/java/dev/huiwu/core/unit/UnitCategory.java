package dev.huiwu.core.unit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Class of units that sit together; every city has its own.
 *
 * @param code the code, such as {@code 11}
 * @param label the office's word for it, such as 市政府组成部门
 */
public record UnitCategory(String code, String label) {

    /** Keeps a category. */
    public UnitCategory {
        checkArgument(!code.isBlank(), "A unit category has a blank code.");
        checkArgument(!label.isBlank(), "Unit category %s has a blank label.", code);
    }
}
