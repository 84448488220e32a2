package dev.huiwu.core.duty;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.Findings;
import dev.huiwu.core.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How an office divides its work between units, sections and people (责任分工): each duty has exactly one answerable party.
 *
 * <p>This is the division that stands from meeting to meeting and reaches beyond the office. Who does each step of one meeting's process is said by the duty
 * table of {@code meeting-workflow} ({@code DutyTable}), which names people for roles and steps, with their stand-ins; it does not repeat these duties. The
 * section answerable here is where the people of that table come from.
 */
@Value.Immutable
@ValueStyle
@JsonDeserialize(builder = Duties.Builder.class)
@JsonPropertyOrder({"format", "duties"})
public interface Duties {

    /** Names the kind of document and its version. */
    String FORMAT = "huiwu-duties/1";

    /** Returns {@link #FORMAT}, the first field of the JSON form. */
    @Value.Derived
    default String format() {
        return FORMAT;
    }

    /** Returns the duties, in the order given. */
    List<Duty> duties();

    /**
     * Returns the duties that the lines of a table say, each where it is named first.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #check(List)} reports an error; nothing is made then
     */
    static Duties of(List<DutyLine> lines) {
        check(lines).orThrow("The duties cannot be one table");
        ImmutableListMultimap<String, DutyLine> byDuty = Multimaps.index(lines, DutyLine::duty);
        return builder()
                .addAllDuties(byDuty.keySet().stream()
                        .map(id -> DutyRules.duty(byDuty.get(id)))
                        .toList())
                .build();
    }

    /**
     * Returns all that stands against the lines being one table, duty after duty (errors): {@code duty-answerable-twice}, each two parties that would be
     * answerable for one duty; {@code duty-answerable-missing}, nobody is; {@code duty-helps-itself}, the answerable party helps too; {@code
     * duty-what-missing}, nothing says what is to be done; {@code duty-lines-differ}, what, scope or standard is not the same in all lines of a
     * duty; {@code duty-matter-twice}, two ids for one matter in one scope, whose answerable parties differ. Takes time in proportion to the lines.
     */
    static Findings check(List<DutyLine> lines) {
        return DutyRules.check(lines);
    }

    /** Returns the duty with the id. */
    default Optional<Duty> find(String id) {
        return duties().stream().filter(duty -> duty.id().equals(id)).findFirst();
    }

    /** Returns what a party answers for or helps with, in the order of the table. */
    default List<Duty> of(DutyParty party, DutyPart part) {
        return duties().stream()
                .filter(duty -> part == DutyPart.ANSWERABLE
                        ? duty.answerable().equals(party)
                        : duty.helping().contains(party))
                .toList();
    }

    /** Returns the table line by line, as {@link #of(List)} takes it: the answerable party of each duty, then its helpers. */
    default List<DutyLine> lines() {
        return duties().stream().flatMap(DutyRules::lines).toList();
    }

    @Value.Check
    default void check() {
        check(lines()).orThrow("The duties cannot be one table");
    }

    /** Returns a builder with nothing filled in. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds tables of duties; not thread-safe. */
    final class Builder extends ImmutableDuties.Builder {}
}
