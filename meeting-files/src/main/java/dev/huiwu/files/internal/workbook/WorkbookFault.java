package dev.huiwu.files.internal.workbook;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Location;
import dev.huiwu.files.internal.Problems;
import java.io.IOException;
import java.util.List;

/** Why a workbook cannot be read; becomes a finding with the same code. */
public final class WorkbookFault extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;
    private final ImmutableList<String> namesAndValues;

    WorkbookFault(String code, Object... namesAndValues) {
        super(code);
        this.code = code;
        this.namesAndValues =
                List.of(namesAndValues).stream().map(Object::toString).collect(ImmutableList.toImmutableList());
    }

    static WorkbookFault damaged(String part) {
        return new WorkbookFault("workbook-damaged", "found", part);
    }

    static WorkbookFault tooLarge(String what, long limit) {
        return new WorkbookFault("workbook-too-large", "found", what, "limit", limit);
    }

    /** Adds the fault as an error at a place. */
    public void report(Location at, Problems problems) {
        problems.error(code, at, namesAndValues.toArray());
    }
}
