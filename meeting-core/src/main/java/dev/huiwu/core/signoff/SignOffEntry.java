package dev.huiwu.core.signoff;

/**
 * A sign-off in its place of a chain.
 *
 * @param role in which place
 * @param signOff who signed, when, what
 */
public record SignOffEntry(SignOffRole role, SignOff signOff) {}
