package dev.huiwu.core.card;

/**
 * Cards that are of no use any more.
 *
 * @param item the kind
 * @param place where they lie
 * @param count how many of them
 * @param reason why
 */
public record CardToRetire(CardItem item, String place, int count, RetireReason reason) {}
