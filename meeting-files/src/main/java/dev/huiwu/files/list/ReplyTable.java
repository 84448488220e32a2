package dev.huiwu.files.list;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Location;
import dev.huiwu.core.reply.Reply;
import java.util.List;
import java.util.Map;

/**
 * The replies of a table, and where they stand in it.
 *
 * @param replies by the first row of each
 * @param rows the rows of each reply: one a person in the reply's order, or the one that declines
 */
public record ReplyTable(List<Reply> replies, Map<Reply, List<Location>> rows) {

    /** Keeps copies. */
    public ReplyTable {
        replies = List.copyOf(replies);
        rows = ImmutableMap.copyOf(rows);
    }
}
