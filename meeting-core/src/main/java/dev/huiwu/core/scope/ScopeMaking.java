package dev.huiwu.core.scope;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
import java.util.LinkedHashSet;
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
    private final Map<Role, Draft> drafts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A unit in one capacity. */
    private record Role(UnitId unit, AttendanceKind kind) {}

    /** An entry being made. */
    private static final class Draft {
        private final Role role;
        private final List<ScopePlace> places = new ArrayList<>();
        private final Set<String> rules = new LinkedHashSet<>();
        private final Set<String> reports = new LinkedHashSet<>();
        private final Set<String> topics = new LinkedHashSet<>();
        private boolean fixed;
        private Optional<String> zone = Optional.empty();
        private int leaderOrder = Integer.MAX_VALUE;

        private Draft(Role role) {
            this.role = role;
        }

        /** Sees to a place for each post and to so many in all. */
        private void claim(List<String> posts, int number) {
            for (String post : posts) {
                if (places.stream()
                        .noneMatch(place -> place.post().filter(post::equals).isPresent())) {
                    places.add(new ScopePlace(Optional.of(post), Optional.empty()));
                }
            }
            while (places.size() < number) {
                places.add(new ScopePlace(Optional.empty(), Optional.empty()));
            }
        }
    }

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
        return AttendanceScope.builder()
                .meetingType(request.meetingType())
                .date(request.date())
                .entries(drafts.values().stream()
                        .sorted(order())
                        .map(draft -> entry(draft, open))
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
            Draft draft = draft(unit, rule);
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
        Draft draft = draft(by.body(), rule);
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
                Draft draft = throughout(unit).orElseGet(() -> draft(unit, rule));
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
    private Optional<Draft> throughout(UnitId unit) {
        return drafts.values().stream()
                .filter(draft -> draft.role.unit().equals(unit) && draft.fixed && !BESIDES.contains(draft.role.kind()))
                .min(Comparator.comparing((Draft draft) -> draft.role.kind()));
    }

    private Draft draft(UnitId unit, AttendanceRule rule) {
        Draft draft = drafts.computeIfAbsent(new Role(unit, rule.kind()), Draft::new);
        draft.rules.add(rule.id());
        draft.zone = draft.zone.or(rule::zone);
        return draft;
    }

    /** Reports units that fixed rules bring in two capacities, which is seldom meant. */
    private void twoKinds() {
        Map<UnitId, List<Draft>> byUnit = drafts.values().stream()
                .filter(draft -> draft.fixed && !BESIDES.contains(draft.role.kind()))
                .collect(Collectors.groupingBy(draft -> draft.role.unit(), LinkedHashMap::new, Collectors.toList()));
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
                                                one -> Stream.of(one.role.kind().label())))
                                .with(
                                        "codes",
                                        join(
                                                several,
                                                one -> Stream.of(one.role.kind().code())))
                                .with("rules", join(several, one -> one.rules.stream()))));
            }
        });
    }

    private static String join(List<Draft> drafts, Function<Draft, Stream<String>> texts) {
        return drafts.stream().flatMap(texts).distinct().collect(Collectors.joining(", "));
    }

    private Comparator<Draft> order() {
        return Comparator.<Draft>comparingInt(draft -> draft.leaderOrder)
                .thenComparing(draft -> draft.role.kind())
                .thenComparing(draft -> !draft.fixed)
                .thenComparing(draft -> draft.role.unit(), units.protocolOrder());
    }

    private ScopeEntry entry(Draft draft, List<ListFeedback> open) {
        List<String> agenda = request.agenda().stream().map(AgendaItem::label).toList();
        return ScopeEntry.builder()
                .unit(draft.role.unit())
                .kind(draft.role.kind())
                .places(draft.places)
                .fixed(draft.fixed)
                .zone(draft.zone)
                .reports(agenda.stream().filter(draft.reports::contains).toList())
                .topics(agenda.stream().filter(draft.topics::contains).toList())
                .rules(ImmutableSet.copyOf(draft.rules))
                .openFeedback(open.stream()
                        .filter(one -> one.unit().equals(draft.role.unit()))
                        .collect(ImmutableList.toImmutableList()))
                .build();
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
