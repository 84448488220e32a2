package dev.huiwu.core.topic;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.huiwu.core.ValueStyle;
import dev.huiwu.core.unit.UnitId;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which topics are looked for (R23): those that meet every condition given. Every register answers equally.
 *
 * <pre>{@code
 * TopicPage overdue = register.find(TopicQuery.builder().overdueOn(LocalDate.parse("2026-05-08")).build());
 * }</pre>
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = TopicQuery.Builder.class)
@JsonPropertyOrder({
    "sections",
    "units",
    "leaders",
    "states",
    "kinds",
    "meetings",
    "meetingFrom",
    "meetingUntil",
    "receivedFrom",
    "receivedUntil",
    "overdueOn",
    "title",
    "sort",
    "descending",
    "offset",
    "limit"
})
public interface TopicQuery {

    /** The most topics one page holds. */
    int MAX_LIMIT = 1000;

    /** Returns the sections of which one handles it; none for any. */
    Set<String> sections();

    /** Returns the units of which one hands it in, presents it, attends for it or has to carry something out; none for any. */
    Set<UnitId> units();

    /** Returns the posts of leaders of whom one is in charge of it or has signed it; none for any. */
    Set<String> leaders();

    /** Returns the states it may be in; none for any. */
    Set<TopicState> states();

    /** Returns the kinds it may be of; none for any. */
    Set<TopicKind> kinds();

    /** Returns what the meetings are called of which one has it on its agenda, decided on it or did not get to it, whatever came after; none for any. */
    Set<String> meetings();

    /** Returns the first day of the meeting on whose agenda it stands, or stood when that decided last ({@link Topic#tabling()}). */
    Optional<LocalDate> meetingFrom();

    /** Returns the last day of that meeting. */
    Optional<LocalDate> meetingUntil();

    /** Returns the first day on which it was received. */
    Optional<LocalDate> receivedFrom();

    /** Returns the last day on which it was received. */
    Optional<LocalDate> receivedUntil();

    /** Returns the day before which something should have been carried out and, as far as is known now, is not. */
    Optional<LocalDate> overdueOn();

    /** Returns a text its title holds, whatever the case and width of letters; of at most 500 characters (code points), as titles are. */
    Optional<String> title();

    /** Returns by what the topics are ordered. */
    default TopicSort sort() {
        return TopicSort.ID;
    }

    /** Says whether they are ordered from the last to the first. */
    default boolean descending() {
        return false;
    }

    /** Returns how many are passed over. */
    default int offset() {
        return 0;
    }

    /** Returns how many there are on a page, 1 to {@value #MAX_LIMIT}. */
    default int limit() {
        return 50;
    }

    /** Returns the query that all topics meet. */
    static TopicQuery all() {
        return builder().build();
    }

    /**
     * Returns a text as titles are searched: letters in lower case, full-width forms as the usual ones (NFKC). Registers keep it beside the
     * title.
     */
    static String searchForm(String text) {
        return Normalizer.normalize(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /**
     * Says whether a text of a query can be found: not if it holds a NUL or half a character (a surrogate by itself), which databases do not
     * take. Nothing meets a condition with such a text.
     */
    static boolean isSearchable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Says whether a topic meets every condition. */
    default boolean matches(Topic topic) {
        return anyOf(states(), Set.of(topic.state()))
                && anyOf(kinds(), Set.of(topic.submission().kind()))
                && anyOf(sections(), topic.handlingSection().stream().toList())
                && anyOf(units(), topic.units())
                && anyOf(leaders(), topic.leaders())
                && anyOf(meetings(), topic.meetings())
                && within(meetingFrom(), topic.tabling().map(Tabling::on), meetingUntil())
                && within(receivedFrom(), Optional.of(topic.submission().receivedOn()), receivedUntil())
                && overdueOn().map(topic::isOverdue).orElse(true)
                && title().map(text -> isSearchable(text)
                                && searchForm(topic.submission().title()).contains(searchForm(text)))
                        .orElse(true);
    }

    private static <T> boolean anyOf(Set<T> wanted, Collection<T> found) {
        return wanted.isEmpty() || found.stream().anyMatch(one -> wanted.contains(one) && isSearchable(one.toString()));
    }

    private static boolean within(Optional<LocalDate> from, Optional<LocalDate> day, Optional<LocalDate> until) {
        return (from.isEmpty() || day.filter(of -> !of.isBefore(from.get())).isPresent())
                && (until.isEmpty()
                        || day.filter(of -> !of.isAfter(until.get())).isPresent());
    }

    @Value.Check
    default void check() {
        checkArgument(offset() >= 0, "A page begins %s topics before the first.", -offset());
        checkArgument(
                limit() >= 1 && limit() <= MAX_LIMIT, "A page has %s topics; it has 1 to %s.", limit(), MAX_LIMIT);
        title().ifPresent(text -> checkArgument(
                text.codePointCount(0, text.length()) <= Topic.MAX_LINE, "The text looked for is too long."));
    }

    /** Returns a builder filled with this query. */
    @Value.NonAttribute
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries; not thread-safe. */
    final class Builder extends ImmutableTopicQuery.Builder {}
}
