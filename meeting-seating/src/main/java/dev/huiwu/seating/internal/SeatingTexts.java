package dev.huiwu.seating.internal;

import dev.huiwu.core.FindingTexts;

/** The words of the module. */
public final class SeatingTexts {

    /** Findings, reasons and guide lines in both languages. */
    public static final FindingTexts TEXTS = FindingTexts.load("seating", SeatingTexts.class);

    private SeatingTexts() {}
}
