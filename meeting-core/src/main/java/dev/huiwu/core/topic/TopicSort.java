package dev.huiwu.core.topic;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.huiwu.core.Coded;
import java.util.Comparator;
import java.util.Optional;

/** By what found topics are ordered. Those that lack it come last, whichever way; ties go by number. */
public enum TopicSort implements Coded {
    /** By number. */
    ID("id"),
    /** By the day received. */
    RECEIVED("received"),
    /** By the day of the meeting. */
    MEETING("meeting"),
    /** By the nearest day by which something has to be carried out. */
    DEADLINE("deadline"),
    /** By how far they are, in the order of {@link TopicState}. */
    STATE("state");

    private final String code;

    TopicSort(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    private Optional<? extends Comparable<?>> key(Topic topic) {
        return switch (this) {
            case ID -> Optional.of(topic.id());
            case RECEIVED -> Optional.of(topic.submission().receivedOn());
            case MEETING -> topic.tabling().map(Tabling::on);
            case DEADLINE -> topic.nextDeadline();
            case STATE -> Optional.of(topic.state());
        };
    }

    /** Returns the order. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the keys of one constant are of one type
    Comparator<Topic> order(boolean descending) {
        Comparator<Comparable> keys = Comparator.naturalOrder();
        Comparator<Topic> byKey = (one, other) -> {
            Optional<Comparable> left = (Optional) key(one);
            Optional<Comparable> right = (Optional) key(other);
            if (left.isEmpty() || right.isEmpty()) {
                return Boolean.compare(left.isEmpty(), right.isEmpty());
            }
            return descending ? keys.compare(right.get(), left.get()) : keys.compare(left.get(), right.get());
        };
        return byKey.thenComparing(Topic::id);
    }

    /** Returns the constant with the given code. */
    @JsonCreator
    public static TopicSort ofCode(String code) {
        return Coded.of(TopicSort.class, code);
    }
}
