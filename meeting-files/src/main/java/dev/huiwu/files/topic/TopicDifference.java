package dev.huiwu.files.topic;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicId;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.ColumnTable;
import java.util.List;
import java.util.Optional;

/**
 * In which columns of a table two topics of one number differ; it tells nothing of what stands in them. Immutable and thread-safe.
 */
public final class TopicDifference {

    private final TopicId topic;
    private final List<Column> columns;

    private TopicDifference(TopicId topic, List<Column> columns) {
        this.topic = topic;
        this.columns = ImmutableList.copyOf(columns);
    }

    /**
     * Returns in what two topics differ, whatever events are behind them: version, hash and time of the last change; empty if in nothing. What no
     * column for people tells is in that for all else, 其他记录.
     */
    public static Optional<TopicDifference> between(Topic one, Topic other, UnitDirectory units) {
        if (bare(one).equals(bare(other))) {
            return Optional.empty();
        }
        TopicRow row = new TopicRow(units, Language.CHINESE);
        ColumnTable.Cells cells = row.of(one);
        ColumnTable.Cells others = row.of(other);
        List<Column> unlike = TopicColumns.ALL.stream()
                .filter(column -> !cells.text(column).equals(others.text(column)))
                .toList();
        return Optional.of(
                new TopicDifference(one.id(), unlike.isEmpty() ? List.of(TopicColumns.RECORDS.get(0)) : unlike));
    }

    private static Topic bare(Topic topic) {
        return topic.toBuilder().version(0).hash("").changedAt(Optional.empty()).build();
    }

    /** Returns the number of both. */
    public TopicId topic() {
        return topic;
    }

    /** Returns the headings of the columns in which they differ, one at least, in the order of a table. */
    public List<String> columns(Language language) {
        return Column.headers(columns, language);
    }
}
