package dev.huiwu.workflow.internal;

import dev.huiwu.core.FindingTexts;

/** The texts of this module. */
public final class WorkflowTexts {

    /** Findings and the words on charts. */
    public static final FindingTexts TEXTS = FindingTexts.load("workflow", WorkflowTexts.class);

    private WorkflowTexts() {}
}
