package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a check found, in the order it was found; often nothing.
 *
 * @param list every finding
 */
public record Findings(@JsonValue List<Finding> list) implements Iterable<Finding> {

    private static final Findings NONE = new Findings(ImmutableList.of());

    /** Keeps a copy of the list. */
    @JsonCreator
    public Findings {
        list = ImmutableList.copyOf(list);
    }

    /** Returns the empty findings. */
    public static Findings none() {
        return NONE;
    }

    /** Returns the findings given. */
    public static Findings of(Finding... findings) {
        return new Findings(Arrays.asList(findings));
    }

    /** Returns all findings of several checks, one check after the other. */
    public static Findings concat(Collection<Findings> parts) {
        return new Findings(parts.stream().flatMap(part -> part.list.stream()).toList());
    }

    /** Returns these and then those. */
    public Findings and(Findings more) {
        return concat(List.of(this, more));
    }

    /** Says whether anything weighs {@link Severity#ERROR}. */
    public boolean hasErrors() {
        return list.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Says whether nothing was found. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Returns those that meet the condition. */
    public Findings only(Predicate<Finding> condition) {
        return new Findings(list.stream().filter(condition).toList());
    }

    /** Returns these, with the place given for those that have none. */
    public Findings orAt(Location place) {
        return new Findings(list.stream()
                .map(finding -> finding.location().isPresent()
                        ? finding
                        : Finding.builder().from(finding).location(place).build())
                .toList());
    }

    /** Returns the codes in order, with repetitions. */
    public List<String> codes() {
        return list.stream().map(Finding::code).toList();
    }

    /** Returns the findings as a stream. */
    public Stream<Finding> stream() {
        return list.stream();
    }

    @Override
    public Iterator<Finding> iterator() {
        return list.iterator();
    }

    /**
     * Throws if anything weighs {@link Severity#ERROR}; otherwise returns these findings.
     *
     * @param what what could not be done, as the start of the message: {@code Roster roster.csv cannot be used}
     * @throws FindingsException carrying all findings
     */
    public Findings orThrow(String what) {
        if (hasErrors()) {
            throw new FindingsException(what, this);
        }
        return this;
    }
}
