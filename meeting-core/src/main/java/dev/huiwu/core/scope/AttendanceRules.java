package dev.huiwu.core.scope;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import dev.huiwu.core.list.AppliedChange;
import dev.huiwu.core.meeting.MeetingType;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Who attends which type of meeting (参会规则), past and present.
 *
 * @param rules the rules, whose order is the order of names where they bring several to one unit
 */
public record AttendanceRules(@JsonValue List<AttendanceRule> rules) {

    /** Keeps the rules. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttendanceRules {
        rules = ImmutableList.copyOf(rules);
        long ids = rules.stream().map(AttendanceRule::id).distinct().count();
        checkArgument(ids == rules.size(), "Two attendance rules have one id among %s rules.", rules.size());
    }

    /** Returns the rules of a type of meeting that hold on a day. */
    public List<AttendanceRule> inForce(MeetingType type, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.meetingType().equals(type) && rule.inForce(day))
                .toList();
    }

    /**
     * Returns which units attend a meeting, with how many people and by which rules. Equal requests give equal scopes. Takes
     * time in proportion to units and rules.
     */
    public AttendanceScope scope(ScopeRequest request) {
        return new ScopeMaking(request, inForce(request.meetingType(), request.date())).make();
    }

    /**
     * Returns the rules as approved changes of a list leave them, so that the next meeting of the type starts from what was
     * decided. A unit that was added has a rule of its own from the day on, and one that was taken off is excepted from
     * rules of its category; rules of one unit end on the day before. Rules that end stay, for meetings of before.
     *
     * @param day the first day it holds
     */
    public AttendanceRules amended(
            MeetingType type, Collection<AppliedChange> changes, UnitDirectory units, LocalDate day) {
        RuleAmendment amendment = new RuleAmendment(rules, type, units, day);
        changes.forEach(amendment::make);
        return new AttendanceRules(amendment.rules());
    }
}
