package dev.huiwu.store;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.topic.TopicKind;
import dev.huiwu.core.topic.TopicQuery;
import dev.huiwu.core.topic.TopicState;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A query as SQL: values only ever as arguments. */
final class TopicSearch {

    /** The states in their order, which may change from release to release and is not stored. */
    private static final String BY_STATE = Arrays.stream(TopicState.values())
            .map(state -> " WHEN '%s' THEN %s"
                    .formatted(state.code(), Arrays.asList(TopicState.values()).indexOf(state)))
            .collect(joining("", "CASE t.state", " END"));

    private static final String NOTHING = "1 = 0";

    private final TopicQuery query;
    private final String prefix;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** The rows of one unit, leader or meeting, of which each stands for a topic. */
    private Optional<String> alone = Optional.empty();

    TopicSearch(TopicQuery query, String prefix) {
        this.query = query;
        this.prefix = prefix;
        anyOf("t.state", query.states().stream().map(TopicState::code).toList());
        anyOf("t.kind", query.kinds().stream().map(TopicKind::label).toList());
        anyOf("t.section", query.sections());
        anyOfMany("unit", query.units().stream().map(UnitId::value).toList());
        anyOfMany("leader", query.leaders());
        anyOfMany("meeting", query.meetings());
        query.meetingFrom().ifPresent(day -> holds("t.meeting_on >= ?", TopicRow.day(day)));
        query.meetingUntil().ifPresent(day -> holds("t.meeting_on <= ?", TopicRow.day(day)));
        query.receivedFrom().ifPresent(day -> holds("t.received_on >= ?", TopicRow.day(day)));
        query.receivedUntil().ifPresent(day -> holds("t.received_on <= ?", TopicRow.day(day)));
        query.overdueOn().ifPresent(day -> holds("t.next_deadline < ?", TopicRow.day(day)));
        query.title().ifPresent(this::inTitle);
    }

    /** Returns the statement that tells the keys of what is found, in order; t is the row of keys, here and in the order. */
    String keys() {
        return "SELECT t.* FROM " + topics() + where() + order();
    }

    /** Returns the statement that counts what is found; of one unit, leader or meeting without looking at topics. */
    String count() {
        return "SELECT COUNT(*) FROM "
                + (conditions.size() == 1 ? alone.orElse(topics() + where()) : topics() + where());
    }

    private String topics() {
        return prefix + "topic_key t";
    }

    private String where() {
        return conditions.isEmpty() ? "" : conditions.stream().collect(joining(" AND ", " WHERE ", ""));
    }

    /** Returns what stands for each {@code ?} of the statements. */
    List<Object> arguments() {
        return Collections.unmodifiableList(arguments);
    }

    /** Returns the order, from {@code ORDER BY} on: what lacks the key last, ties by number. */
    String order() {
        String way = query.descending() ? " DESC" : "";
        return " ORDER BY "
                + switch (query.sort()) {
                    case ID -> "t.id_order" + way;
                    case RECEIVED -> "t.received_on" + way + ", t.id_order";
                    case MEETING ->
                        inOrder(
                                "t.meeting_on",
                                way,
                                query.meetingFrom().or(query::meetingUntil).isPresent());
                    case DEADLINE ->
                        inOrder("t.next_deadline", way, query.overdueOn().isPresent());
                    case STATE -> BY_STATE + way + ", t.id_order";
                };
    }

    /** Returns an order by a column that may lack the key, unless a condition leaves only those that have it: then an index serves. */
    private static String inOrder(String column, String way, boolean allHaveIt) {
        return (allHaveIt ? "" : "CASE WHEN %s IS NULL THEN 1 ELSE 0 END, ".formatted(column)) + column + way
                + ", t.id_order";
    }

    private void holds(String condition, Object argument) {
        conditions.add(condition);
        arguments.add(argument);
    }

    private void inTitle(String text) {
        if (TopicQuery.isSearchable(text)) {
            String form = TopicQuery.searchForm(text);
            if (!form.isEmpty()) { // which every title holds, and Oracle takes for no text at all
                holds("POSITION(? IN t.title) > 0", form); // PostgreSQL looks faster so than by LIKE
            }
        } else {
            conditions.add(NOTHING);
        }
    }

    private void anyOf(String column, Collection<String> wanted) {
        List<String> found = searchable(wanted);
        if (!found.isEmpty()) {
            conditions.add(column + " IN " + places(found));
        }
    }

    /** Returns the texts that can be found; where there is none of several, nothing is. */
    private List<String> searchable(Collection<String> wanted) {
        List<String> found = wanted.stream().filter(TopicQuery::isSearchable).toList();
        if (found.isEmpty() && !wanted.isEmpty()) {
            conditions.add(NOTHING);
        }
        return found;
    }

    private void anyOfMany(String what, Collection<String> wanted) {
        List<String> found = searchable(wanted);
        if (!found.isEmpty()) {
            String many = "%1$stopic_%2$s m WHERE m.%2$s IN %3$s".formatted(prefix, what, places(found));
            conditions.add("EXISTS (SELECT 1 FROM %s AND m.topic = t.topic)".formatted(many));
            if (found.size() == 1) {
                alone = Optional.of(many);
            }
        }
    }

    private String places(Collection<String> wanted) {
        arguments.addAll(wanted);
        return wanted.stream().map(value -> "?").collect(joining(", ", "(", ")"));
    }
}
