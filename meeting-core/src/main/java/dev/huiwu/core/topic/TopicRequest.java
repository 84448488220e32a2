package dev.huiwu.core.topic;

/**
 * Something asked of a topic together with other things.
 *
 * @param topic the topic
 * @param seen the version of it that the writer has seen, before anything of all that is asked
 * @param action what is asked
 * @param reason why, where something is to be said; possibly empty
 */
public record TopicRequest(TopicId topic, int seen, TopicAction action, String reason) {}
