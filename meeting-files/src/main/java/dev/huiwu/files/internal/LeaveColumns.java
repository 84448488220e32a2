package dev.huiwu.files.internal;

import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import java.time.LocalDate;
import java.util.Optional;

/** The columns about leave and substitutes that rosters and replies share, and the decision they hold. */
public final class LeaveColumns {

    /** Why somebody will not come. */
    public static final Column REASON = Column.optional("请假事由", "leavereason");
    /** When that was asked for in writing. */
    public static final Column ASKED = Column.optional("请假时间", "askedat");
    /** Whether it was granted. */
    public static final Column OUTCOME = Column.optional("审批", "审批结果", "outcome");
    /** By whom. */
    public static final Column APPROVER = Column.optional("审批人", "批准人", "approver");
    /** On what day. */
    public static final Column APPROVED = Column.optional("审批日期", "批准日期", "approvedon");
    /** Who comes instead. */
    public static final Column SUBSTITUTE = Column.optional("代会人", "代会人员", "substitute");
    /** That person's post. */
    public static final Column SUBSTITUTE_POST = Column.optional("代会人职务", "substitutepost");
    /** That person's rank. */
    public static final Column SUBSTITUTE_RANK = Column.optional("代会人职级", "substituterank");

    private static final Words<SignOffOutcome> OUTCOMES = Words.<SignOffOutcome>of()
            .with(SignOffOutcome.AGREED, "同意", "准假", "agreed")
            .with(SignOffOutcome.DECLINED, "不同意", "不准", "declined");

    private LeaveColumns() {}

    /** Returns the decision on a request, if the row holds one; then it also says by whom and when. */
    public static Optional<SignOff> decision(Cells cells) {
        cells.neededWith(OUTCOME, APPROVER, APPROVED);
        cells.neededWith(SUBSTITUTE, SUBSTITUTE_POST, SUBSTITUTE_RANK);
        Optional<SignOffOutcome> outcome = cells.word(OUTCOME, OUTCOMES);
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        String by = cells.needed(APPROVER);
        LocalDate on = cells.neededDate(APPROVED);
        return cells.good() ? Optional.of(new SignOff(by, on, outcome.get(), "")) : Optional.empty();
    }
}
