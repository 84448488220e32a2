package dev.huiwu.core.duty;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules a table of duties keeps; see {@link Duties#check(List)}. */
final class DutyRules {

    private final List<Finding> found = new ArrayList<>();
    private final Map<List<String>, DutyLine> matters = new HashMap<>();

    private DutyRules() {}

    static Findings check(List<DutyLine> lines) {
        DutyRules rules = new DutyRules();
        ImmutableListMultimap<String, DutyLine> byDuty = Multimaps.index(lines, DutyLine::duty);
        byDuty.keySet().forEach(id -> rules.check(id, byDuty.get(id)));
        return new Findings(rules.found);
    }

    private void check(String id, List<DutyLine> lines) {
        DutyLine first = lines.get(0);
        List<DutyParty> answerable = parties(lines, DutyPart.ANSWERABLE);
        List<DutyParty> helping = parties(lines, DutyPart.HELPING);
        if (lines.stream().allMatch(line -> line.what().isBlank())) {
            report("duty-what-missing", List.of(id), List.of());
        }
        if (lines.stream().anyMatch(line -> !sameMatter(line, first))) {
            report("duty-lines-differ", List.of(id), List.of());
        }
        if (answerable.isEmpty()) {
            report("duty-answerable-missing", List.of(id), helping);
        }
        for (DutyParty other : answerable.subList(Math.min(1, answerable.size()), answerable.size())) {
            report("duty-answerable-twice", List.of(id, answerable.get(0).toString(), other.toString()), List.of());
        }
        answerable.stream()
                .filter(helping::contains)
                .forEach(party -> report("duty-helps-itself", List.of(id, party.toString()), List.of()));
        lines.stream()
                .filter(line ->
                        line.part() == DutyPart.ANSWERABLE && !line.what().isBlank())
                .findFirst()
                .ifPresent(this::matter);
    }

    private void matter(DutyLine line) {
        DutyLine other = matters.putIfAbsent(List.of(line.what(), line.scope()), line);
        if (other != null && !other.party().equals(line.party())) {
            report(
                    "duty-matter-twice",
                    List.of(other.duty(), other.party().toString(), line.party().toString(), line.duty()),
                    List.of());
        }
    }

    private void report(String code, List<String> about, List<DutyParty> helping) {
        found.add(CoreTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                draft -> draft.about(
                                Stream.concat(about.stream(), helping.stream()).toArray())
                        .with("duty", about.get(0))
                        .with("first", about.size() > 1 ? about.get(1) : "")
                        .with("second", about.size() > 2 ? about.get(2) : "")
                        .with("other", about.size() > 3 ? about.get(3) : "")
                        .with(
                                "helping",
                                helping.stream().map(DutyParty::toString).collect(Collectors.joining(" ")))));
    }

    private static List<DutyParty> parties(List<DutyLine> lines, DutyPart part) {
        return lines.stream()
                .filter(line -> line.part() == part)
                .map(DutyLine::party)
                .distinct()
                .toList();
    }

    private static boolean sameMatter(DutyLine one, DutyLine other) {
        return one.what().equals(other.what())
                && one.scope().equals(other.scope())
                && one.standard().equals(other.standard());
    }

    /** Returns the duty of lines that keep the rules. */
    static Duty duty(List<DutyLine> lines) {
        DutyLine first = lines.get(0);
        return Duty.builder()
                .id(first.duty())
                .what(first.what())
                .scope(Optional.of(first.scope()).filter(text -> !text.isBlank()))
                .standard(Optional.of(first.standard()).filter(text -> !text.isBlank()))
                .answerable(parties(lines, DutyPart.ANSWERABLE).get(0))
                .helping(parties(lines, DutyPart.HELPING))
                .build();
    }

    static Stream<DutyLine> lines(Duty duty) {
        return Stream.concat(
                Stream.of(line(duty, DutyPart.ANSWERABLE, duty.answerable())),
                duty.helping().stream().map(party -> line(duty, DutyPart.HELPING, party)));
    }

    private static DutyLine line(Duty duty, DutyPart part, DutyParty party) {
        return new DutyLine(
                duty.id(), duty.what(), duty.scope().orElse(""), duty.standard().orElse(""), part, party);
    }
}
