package dev.huiwu.core.internal;

import dev.huiwu.core.FindingTexts;

/** The texts of this module's findings. */
public final class CoreTexts {

    /** The texts in both languages. */
    public static final FindingTexts TEXTS = FindingTexts.load("core", CoreTexts.class);

    private CoreTexts() {}
}
