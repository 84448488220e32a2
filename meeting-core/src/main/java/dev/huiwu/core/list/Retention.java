package dev.huiwu.core.list;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * For what personal data is kept, and how long.
 *
 * @param purpose what it is needed for, such as 组织2026年一季度全市经济运行分析会
 * @param lastDay the last day it is needed; afterwards it is erased
 */
public record Retention(String purpose, LocalDate lastDay) {

    /** Keeps a purpose and a day. */
    public Retention {
        checkArgument(!purpose.isBlank(), "Personal data kept until %s has a blank purpose.", lastDay);
    }

    /** Says whether the data is to be erased on the day. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(lastDay);
    }
}
