package dev.huiwu.core.agenda;

import dev.huiwu.core.Findings;
import dev.huiwu.core.topic.TopicId;

/**
 * A topic that a meeting does not take, and why.
 *
 * @param topic the topic
 * @param reasons all that stands against it
 */
public record LeftOutTopic(TopicId topic, Findings reasons) {}
