package dev.huiwu.core.topic;

/**
 * Something to be carried out, with the topic it came of.
 *
 * @param topic the topic
 * @param task what has to be carried out
 */
public record SupervisedTask(Topic topic, FollowUp task) {}
