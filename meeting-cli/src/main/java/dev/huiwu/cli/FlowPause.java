package dev.huiwu.cli;

import dev.huiwu.workflow.instance.ProcessInstance;
import java.time.OffsetDateTime;
import picocli.CommandLine.Option;

/** Asks back where an event would come so long after the last that a slip of the pen is likelier; nothing earlier could follow it. */
final class FlowPause {

    private static final int DAYS = 90;

    @Option(
            names = "--after-pause",
            description = {
                "确实在上一条记录 90 天以后才登记。",
                "It is meant that this is recorded more than 90 days after the last event."
            })
    private boolean meant;

    /** Refuses a moment long after the last event, as wrong use of the option that gave it, unless it is said to be meant. */
    void check(String option, ProcessInstance instance, OffsetDateTime at) {
        if (!meant && at.isAfter(instance.lastAt().plusDays(DAYS))) {
            throw new WrongUse(("%1$s %2$s 比上一条记录（%3$s）晚 %4$s 天以上，登记后就不能再登记更早的事项。请核对年月；确实如此的，加 --after-pause。"
                            + " %1$s %2$s is more than %4$s days after the last event (%3$s), and nothing earlier can be recorded after it."
                            + " Check the year and month; if it is meant, add --after-pause.")
                    .formatted(option, at, instance.lastAt(), DAYS));
        }
    }
}
