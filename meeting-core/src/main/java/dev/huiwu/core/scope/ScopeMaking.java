package dev.huiwu.core.scope;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.agenda.AgendaItem;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.leader.Leader;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scope of one meeting being made, rule by rule: fixed rules first, then those of topics. */
final class ScopeMaking {

    private static final Set<AttendanceKind> BESIDES = EnumSet.of(AttendanceKind.OBSERVER, AttendanceKind.STAFF);

    private final ScopeRequest request;
    private final UnitDirectory units;
    private final List<AttendanceRule> rules;
    private final Map<EntryDraft.Role, EntryDraft> drafts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    ScopeMaking(ScopeRequest request, List<AttendanceRule> rules) {
        this.request = request;
        this.units = request.units();
        this.rules = rules;
    }

    AttendanceScope make() {
        if (rules.isEmpty()) {
            findings.add(CoreTexts.TEXTS.finding(
                    "no-rule-in-force",
                    Severity.ERROR,
                    draft -> draft.about(request.meetingType())
                            .with("type", request.meetingType())
                            .with("date", request.date())));
        }
        rules.stream().filter(rule -> rule.fixed() && !rule.additional()).forEach(this::fixed);
        rules.stream().filter(rule -> rule.fixed() && rule.additional()).forEach(this::fixed);
        rules.stream().filter(rule -> !rule.fixed()).forEach(this::byTopic);
        twoKinds();
        List<ListFeedback> open = request.feedback().stream()
                .filter(one -> one.open() && one.meetingType().equals(request.meetingType()))
                .sorted(Comparator.comparing(ListFeedback::receivedOn).thenComparing(ListFeedback::id))
                .toList();
        open.forEach(one -> findings.add(CoreTexts.TEXTS.finding(
                "feedback-open",
                Severity.WARNING,
                draft -> draft.about(one.unit(), one.id())
                        .with("unit", one.unit())
                        .with("feedback", one.id())
                        .with("kind", one.kind().label())
                        .with("since", one.receivedOn()))));
        List<String> agenda = request.agenda().stream().map(AgendaItem::label).toList();
        return AttendanceScope.builder()
                .meetingType(request.meetingType())
                .date(request.date())
                .entries(drafts.values().stream()
                        .sorted(order())
                        .map(draft -> draft.entry(agenda, open))
                        .toList())
                .openFeedbackOfOthers(open.stream()
                        .filter(one -> drafts.keySet().stream()
                                .noneMatch(role -> role.unit().equals(one.unit())))
                        .toList())
                .findings(new Findings(findings))
                .build();
    }

    private void fixed(AttendanceRule rule) {
        if (rule.selector() instanceof AttendanceSelector.ByPost by) {
            leaders(rule, by);
            return;
        }
        List<UnitId> selected = rule.selector() instanceof AttendanceSelector.ByUnit by
                ? known(rule, by.unit())
                : ofCategory(((AttendanceSelector.ByCategory) rule.selector()).category());
        List<UnitId> wanted =
                selected.stream().filter(unit -> !rule.except().contains(unit)).toList();
        if (wanted.isEmpty()) {
            problem("rule-selects-nobody", Severity.WARNING, rule);
        }
        wanted.forEach(unit -> {
            EntryDraft draft = draft(unit, rule);
            draft.fixed = true;
            draft.claim(rule.posts(), rule.places() + (rule.additional() ? draft.places.size() : 0));
        });
    }

    private List<UnitId> ofCategory(String category) {
        return units.units().stream()
                .filter(unit -> unit.category().code().equals(category))
                .map(Unit::id)
                .toList();
    }

    private List<UnitId> known(AttendanceRule rule, UnitId unit) {
        if (units.find(unit).isPresent()) {
            return List.of(unit);
        }
        problem("rule-unknown-unit", Severity.ERROR, rule, "unit", unit);
        return List.of();
    }

    private void leaders(AttendanceRule rule, AttendanceSelector.ByPost by) {
        Optional<Unit> body = known(rule, by.body()).stream().findFirst().map(units::unit);
        if (body.isEmpty()) {
            return;
        }
        List<Leader> inOffice = request.leaders().on(request.date()).stream()
                .filter(leader -> units.resolve(leader.organisation()).equals(body))
                .filter(leader ->
                        by.post().map(post -> same(post, leader.post())).orElse(true))
                .toList();
        if (inOffice.isEmpty()) {
            problem("post-vacant", Severity.WARNING, rule, "post", by.post().orElse(""), "date", request.date());
            return;
        }
        EntryDraft draft = draft(by.body(), rule);
        draft.fixed = true;
        for (Leader leader : inOffice) {
            ScopePlace place = new ScopePlace(Optional.of(leader.post()), Optional.of(leader.name()));
            if (!draft.places.contains(place)) {
                draft.places.add(place);
            }
            draft.leaderOrder = Math.min(draft.leaderOrder, leader.order());
        }
    }

    private void byTopic(AttendanceRule rule) {
        TopicPart part = ((AttendanceSelector.ByTopic) rule.selector()).part();
        for (AgendaItem item : request.agenda()) {
            Collection<UnitId> concerned =
                    part == TopicPart.REPORTING ? List.of(item.reportingUnit()) : item.nonVotingUnits();
            for (UnitId unit : concerned) {
                if (rule.except().contains(unit) || known(rule, unit).isEmpty()) {
                    continue;
                }
                EntryDraft draft = throughout(unit).orElseGet(() -> draft(unit, rule));
                draft.rules.add(rule.id());
                draft.topics.add(item.label());
                if (part == TopicPart.REPORTING) {
                    draft.reports.add(item.label());
                }
                draft.claim(draft.fixed ? List.of() : rule.posts(), rule.places());
            }
        }
    }

    /** Returns the entry of a unit whose people are there all the time anyway, and need no further place for a topic. */
    private Optional<EntryDraft> throughout(UnitId unit) {
        return drafts.values().stream()
                .filter(draft -> draft.role().unit().equals(unit)
                        && draft.fixed
                        && !BESIDES.contains(draft.role().kind()))
                .min(Comparator.comparing((EntryDraft draft) -> draft.role().kind()));
    }

    private EntryDraft draft(UnitId unit, AttendanceRule rule) {
        EntryDraft draft = drafts.computeIfAbsent(new EntryDraft.Role(unit, rule.kind()), EntryDraft::new);
        draft.rules.add(rule.id());
        draft.zone = draft.zone.or(rule::zone);
        return draft;
    }

    /** Reports units that fixed rules bring in two capacities, which is seldom meant. */
    private void twoKinds() {
        Map<UnitId, List<EntryDraft>> byUnit = drafts.values().stream()
                .filter(draft -> draft.fixed && !BESIDES.contains(draft.role().kind()))
                .collect(Collectors.groupingBy(draft -> draft.role().unit(), LinkedHashMap::new, Collectors.toList()));
        byUnit.forEach((unit, several) -> {
            if (several.size() > 1) {
                findings.add(CoreTexts.TEXTS.finding(
                        "unit-in-two-kinds",
                        Severity.WARNING,
                        draft -> draft.about(unit)
                                .with("unit", unit)
                                .with(
                                        "kinds",
                                        join(
                                                several,
                                                one -> Stream.of(
                                                        one.role().kind().label())))
                                .with(
                                        "codes",
                                        join(
                                                several,
                                                one -> Stream.of(
                                                        one.role().kind().code())))
                                .with("rules", join(several, one -> one.rules.stream()))));
            }
        });
    }

    private static String join(List<EntryDraft> drafts, Function<EntryDraft, Stream<String>> texts) {
        return drafts.stream().flatMap(texts).distinct().collect(Collectors.joining(", "));
    }

    private Comparator<EntryDraft> order() {
        return Comparator.<EntryDraft>comparingInt(draft -> draft.leaderOrder)
                .thenComparing(draft -> draft.role().kind())
                .thenComparing(draft -> !draft.fixed)
                .thenComparing(draft -> draft.role().unit(), units.protocolOrder());
    }

    private void problem(String code, Severity severity, AttendanceRule rule, Object... namesAndValues) {
        findings.add(CoreTexts.TEXTS.finding(
                code,
                severity,
                draft -> draft.about(rule.id()).with("rule", rule.id()).withAll(namesAndValues)));
    }

    private static boolean same(String one, String other) {
        return ComparisonForm.of(one).equals(ComparisonForm.of(other));
    }
}
