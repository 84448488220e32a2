package dev.huiwu.core.list;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.name.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for one person in two places of a list. */
public final class ListReview {

    private ListReview() {}

    /**
     * Returns who may stand twice on a list: {@code substitute-has-place} (a warning), somebody who stands in for another of the unit
     * and has a place; {@code same-name} (a note), two places with one name, in one unit or two. Takes time in proportion to the list.
     */
    public static Findings of(AttendeeList list) {
        List<Finding> findings = new ArrayList<>();
        Map<String, PersonId> inUnit = new HashMap<>();
        Map<String, PersonId> anywhere = new HashMap<>();
        for (Attendee person : list.attendees()) {
            person.name().ifPresent(name -> {
                inUnit.putIfAbsent(key(person, name), person.id());
                Optional.ofNullable(anywhere.putIfAbsent(name.comparison(), person.id()))
                        .ifPresent(other -> findings.add(finding("same-name", Severity.NOTE, person.id(), other)));
            });
        }
        for (Attendee person : list.attendees()) {
            person.standIn()
                    .map(substitute -> inUnit.get(key(person, substitute.name())))
                    .ifPresent(other ->
                            findings.add(finding("substitute-has-place", Severity.WARNING, person.id(), other)));
        }
        return new Findings(findings);
    }

    private static String key(Attendee person, PersonName name) {
        return person.unit() + "\n" + name.comparison();
    }

    private static Finding finding(String code, Severity severity, PersonId person, PersonId other) {
        return CoreTexts.TEXTS.finding(
                code,
                severity,
                draft -> draft.about(person, other).with("person", person).with("other", other));
    }
}
