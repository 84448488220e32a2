package dev.huiwu.store;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.Findings;
import dev.huiwu.core.topic.Tabling;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A topic as rows: all of it, and what it is looked for by. */
final class TopicRow {

    /** The most characters (code points) of the code of a unit or a leader's post. */
    static final int LINE = 500;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private TopicRow() {}

    /** Returns the value of each of {@link TopicTables#WHOLE}. */
    static List<@Nullable Object> whole(Topic topic) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(topic.id().value());
        row.add(StoreJson.order(topic.id().value()));
        row.add(topic.version());
        row.add(StoreJson.write(topic));
        return row;
    }

    /** Returns the value of each of {@link TopicTables#KEYS}; null where there is none. The title is as it is searched. */
    static List<@Nullable Object> keys(Topic topic) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(topic.id().value());
        row.add(StoreJson.order(topic.id().value()));
        row.add(topic.state().code());
        row.add(topic.handlingSection().orElse(null));
        row.add(topic.submission().kind().label());
        row.add(topic.tabling().map(Tabling::meeting).orElse(null));
        row.add(topic.tabling().map(Tabling::on).map(TopicRow::day).orElse(null));
        row.add(day(topic.submission().receivedOn()));
        row.add(topic.nextDeadline().map(TopicRow::day).orElse(null));
        row.add(TopicQuery.searchForm(topic.submission().title()));
        return row;
    }

    /** Returns the day, or the nearest one that every database can hold. */
    static LocalDate day(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    static Set<String> units(Topic topic) {
        return topic.units().stream().map(UnitId::value).collect(ImmutableSet.toImmutableSet());
    }

    static Set<String> leaders(Topic topic) {
        return topic.leaders().stream().collect(ImmutableSet.toImmutableSet());
    }

    static Set<String> meetings(Topic topic) {
        return topic.meetings(); // each a line of a topic, which is never too long
    }

    /** Returns what of a topic is too long for its column (errors). */
    static Findings tooLong(Topic topic) {
        return Findings.concat(Stream.concat(
                        units(topic).stream().map(unit -> tooLong("store-unit-too-long", topic, unit)),
                        leaders(topic).stream().map(post -> tooLong("store-leader-too-long", topic, post)))
                .toList());
    }

    private static Findings tooLong(String code, Topic topic, String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LINE
                ? Findings.none()
                : StoreTexts.error(code, topic.id(), "topic", topic.id(), "found", length, "expected", LINE);
    }
}
