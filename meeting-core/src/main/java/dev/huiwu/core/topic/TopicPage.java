package dev.huiwu.core.topic;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Some of the topics that were looked for.
 *
 * @param topics those of the page, in order
 * @param total how many there are in all
 */
public record TopicPage(List<Topic> topics, int total) {

    /** Keeps a copy. */
    public TopicPage {
        topics = ImmutableList.copyOf(topics);
    }
}
