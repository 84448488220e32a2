package dev.huiwu.core.site;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the room of each person, and reports each unit once; not thread-safe. */
final class SiteChoice {

    private final UnitDirectory units;
    private final Map<PersonId, List<MeetingSite>> byPerson = new HashMap<>();
    private final Map<UnitId, List<MeetingSite>> byUnit = new HashMap<>();
    private final Map<String, List<MeetingSite>> byCategory = new HashMap<>();
    private final Optional<MeetingSite> rest;
    private final Map<String, Finding> found = new LinkedHashMap<>();

    SiteChoice(List<MeetingSite> sites, UnitDirectory units) {
        this.units = units;
        sites.forEach(site -> site.scope().ifPresent(scope -> {
            scope.people().forEach(person -> add(byPerson, person, site));
            scope.units().forEach(unit -> add(byUnit, unit, site));
            scope.categories().forEach(category -> add(byCategory, category, site));
        }));
        rest = sites.stream()
                .filter(site -> site.main() && site.scope().isEmpty())
                .findFirst();
    }

    private static <K> void add(Map<K, List<MeetingSite>> map, K key, MeetingSite site) {
        map.computeIfAbsent(key, first -> new ArrayList<>()).add(site);
    }

    /** Returns the first room that claims the person, by the person, then the unit, then its category; else the main room. */
    Optional<MeetingSite> of(Attendee person) {
        List<MeetingSite> own = byPerson.getOrDefault(person.id(), List.of());
        if (!own.isEmpty()) {
            return first(person.id().value(), own);
        }
        List<MeetingSite> ofUnit = byUnit.getOrDefault(person.unit(), List.of());
        List<MeetingSite> claims = ofUnit.isEmpty()
                ? units.find(person.unit())
                        .map(unit -> byCategory.getOrDefault(unit.category().code(), List.of()))
                        .orElse(List.of())
                : ofUnit;
        Optional<MeetingSite> site = first(person.unit().value(), claims).or(() -> rest);
        if (site.isEmpty()) {
            report("site-missing", person.unit().value(), draft -> {});
        }
        return site;
    }

    private Optional<MeetingSite> first(String id, List<MeetingSite> claims) {
        if (claims.size() > 1) {
            String sites =
                    String.join(", ", claims.stream().map(MeetingSite::code).toList());
            report("site-twice", id, draft -> draft.with("sites", sites));
        }
        return claims.stream().findFirst();
    }

    private void report(String code, String id, Consumer<FindingTexts.Draft> more) {
        found.computeIfAbsent(
                code + " " + id,
                key -> CoreTexts.TEXTS.finding(code, Severity.ERROR, draft -> {
                    draft.about(id).with("found", id);
                    more.accept(draft);
                }));
    }

    List<Finding> findings() {
        return List.copyOf(found.values());
    }
}
