package dev.huiwu.core.scope;

import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.list.AppliedChange;
import dev.huiwu.core.list.ListChange;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Attendance rules into which decided changes are written, one after another. */
final class RuleAmendment {

    private final List<AttendanceRule> rules;
    private final MeetingType type;
    private final UnitDirectory units;
    private final LocalDate day;

    RuleAmendment(List<AttendanceRule> rules, MeetingType type, UnitDirectory units, LocalDate day) {
        this.rules = new ArrayList<>(rules);
        this.type = type;
        this.units = units;
        this.day = day;
    }

    List<AttendanceRule> rules() {
        return rules;
    }

    void make(AppliedChange applied) {
        ListChange change = applied.change();
        if (change instanceof ListChange.Add add) {
            add(applied, add.unit(), add.kind(), add.places());
        } else if (change instanceof ListChange.Remove remove) {
            remove(applied, remove.unit(), remove.kind());
        } else if (change instanceof ListChange.ChangeKind changeKind) {
            int places = remove(applied, changeKind.unit(), Optional.of(changeKind.from()));
            add(applied, changeKind.unit(), changeKind.to(), Math.max(1, places));
        }
    }

    private void add(AppliedChange applied, UnitId unit, AttendanceKind kind, int places) {
        rules.add(AttendanceRule.builder()
                .id(free(applied.proposal() + "-" + unit))
                .meetingType(type)
                .selector(new AttendanceSelector.ByUnit(unit))
                .kind(kind)
                .places(places)
                .additional(true)
                .zone(zone(unit, kind))
                .since(day)
                .source(source(applied))
                .build());
    }

    /** Returns the zone where units of its category sit in the capacity, if a rule names one. */
    private Optional<String> zone(UnitId unit, AttendanceKind kind) {
        return rules.stream()
                .filter(rule -> rule.meetingType().equals(type) && rule.kind() == kind && rule.inForce(day))
                .filter(rule -> bringsAlone(rule, unit) || isOfCategory(rule, unit))
                .flatMap(rule -> rule.zone().stream())
                .findFirst();
    }

    private boolean isOfCategory(AttendanceRule rule, UnitId unit) {
        return rule.selector() instanceof AttendanceSelector.ByCategory by
                && units.find(unit)
                        .filter(one -> one.category().code().equals(by.category()))
                        .isPresent();
    }

    /** Lets the unit's own rules end and excepts it from those of its category; returns how many people it sent by the largest. */
    private int remove(AppliedChange applied, UnitId unit, Optional<AttendanceKind> kind) {
        int places = 0;
        for (AttendanceRule rule : List.copyOf(rules)) {
            boolean lasting = rule.meetingType().equals(type)
                    && rule.until().map(last -> !last.isBefore(day)).orElse(true)
                    && kind.map(wanted -> wanted == rule.kind()).orElse(true);
            if (lasting && bringsAlone(rule, unit)) {
                places = Math.max(places, rule.places());
                replace(rule, List.of());
            } else if (lasting && bringsAmongOthers(rule, unit)) {
                places = Math.max(places, rule.places());
                AttendanceRule.Builder without = rule.toBuilder().addExcept(unit);
                replace(
                        rule,
                        List.of(
                                begun(rule)
                                        ? without.id(free(rule.id() + "-" + applied.proposal()))
                                                .since(day)
                                                .source(source(applied))
                                                .build()
                                        : without.build()));
            }
        }
        return places;
    }

    private static boolean bringsAlone(AttendanceRule rule, UnitId unit) {
        return (rule.selector() instanceof AttendanceSelector.ByUnit one
                        && one.unit().equals(unit))
                || (rule.selector() instanceof AttendanceSelector.ByPost leaders
                        && leaders.body().equals(unit));
    }

    private boolean bringsAmongOthers(AttendanceRule rule, UnitId unit) {
        return isOfCategory(rule, unit) && !rule.except().contains(unit);
    }

    /** Says whether the rule held before the day, so that meetings of before still need it. */
    private boolean begun(AttendanceRule rule) {
        return rule.since().map(first -> first.isBefore(day)).orElse(true);
    }

    private void replace(AttendanceRule rule, List<AttendanceRule> successors) {
        int at = rules.indexOf(rule);
        rules.remove(at);
        rules.addAll(at, successors);
        if (begun(rule)) {
            rules.add(at, rule.toBuilder().until(day.minusDays(1)).build());
        }
    }

    private static String source(AppliedChange applied) {
        return applied.proposal() + "（" + applied.decision().signer() + " "
                + applied.decision().date() + "）";
    }

    private String free(String id) {
        String free = id;
        for (int i = 2; taken(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }

    private boolean taken(String id) {
        return rules.stream().anyMatch(rule -> rule.id().equals(id));
    }
}
