package dev.huiwu.print.internal;

import dev.huiwu.core.FindingTexts;

/** The words of the module. */
public final class PrintTexts {

    /** Findings and the words of documents in both languages. */
    public static final FindingTexts TEXTS = FindingTexts.load("print", PrintTexts.class);

    private PrintTexts() {}
}
