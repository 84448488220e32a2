package dev.huiwu.seating.score.internal;

import dev.huiwu.core.FindingTexts;

/** The words of scores, in both languages. */
public final class ScoreTexts {

    /** Terms, rules, reasons and answers. */
    public static final FindingTexts TEXTS = FindingTexts.load("seating-score", ScoreTexts.class);

    private ScoreTexts() {}
}
