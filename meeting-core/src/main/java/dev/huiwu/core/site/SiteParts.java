package dev.huiwu.core.site;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.SiteFacet;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The list of a meeting parted among its rooms, so that each has its own list, and with it its plan, guide and check-in.
 *
 * @param sites the rooms, in the meeting's order
 * @param lists the part of the list of each room by its code, in the meeting's order; version and state are the list's
 * @param findings who sits nowhere or twice, and what rooms are empty
 */
public record SiteParts(List<MeetingSite> sites, Map<String, AttendeeList> lists, Findings findings) {

    /** Keeps copies, in their order. */
    public SiteParts {
        sites = List.copyOf(sites);
        lists = ImmutableMap.copyOf(lists);
    }

    /**
     * Returns the parts by the scopes of the meeting's sites. Takes time in proportion to the list.
     *
     * <p>Errors: {@code site-missing}, a unit whose people sit in no room and are in no part; {@code site-twice}, a unit or person
     * claimed by two rooms at the same level, whose people are in the part of the first. {@code site-empty} is a warning. Only
     * units with people on the list are looked at.
     */
    public static SiteParts of(Meeting meeting, AttendeeList list, UnitDirectory units) {
        return of(meeting.sites(), list, units);
    }

    /** Returns the parts by the scopes of some sites, as {@link #of(Meeting, AttendeeList, UnitDirectory)} does. */
    public static SiteParts of(List<MeetingSite> sites, AttendeeList list, UnitDirectory units) {
        SiteChoice choice = new SiteChoice(sites, units);
        Map<String, List<Attendee>> people = new LinkedHashMap<>();
        sites.forEach(site -> people.put(site.code(), new ArrayList<>()));
        list.attendees()
                .forEach(person -> choice.of(person)
                        .ifPresent(site -> people.getOrDefault(site.code(), new ArrayList<>())
                                .add(person)));
        Map<String, AttendeeList> lists = new LinkedHashMap<>();
        List<Finding> found = new ArrayList<>(choice.findings());
        people.forEach((site, part) -> {
            lists.put(site, AttendeeList.builder().from(list).attendees(part).build());
            if (part.isEmpty()) {
                found.add(CoreTexts.TEXTS.finding(
                        "site-empty",
                        Severity.WARNING,
                        draft -> draft.about(site).with("site", site)));
            }
        });
        return new SiteParts(sites, lists, new Findings(found));
    }

    /**
     * Returns these parts if everybody sits in one room.
     *
     * @throws dev.huiwu.core.FindingsException if somebody sits nowhere or is claimed twice
     */
    public SiteParts orThrow() {
        findings.orThrow("The list cannot be parted among the sites");
        return this;
    }

    /** Returns how many come to each room, in the meeting's order. */
    public List<SiteCount> overview() {
        return sites.stream()
                .map(site -> {
                    List<Attendee> people = list(site.code()).attendees();
                    return new SiteCount(
                            site.code(),
                            site.name(),
                            site.main(),
                            people.stream()
                                    .map(Attendee::unit)
                                    .collect(Collectors.toSet())
                                    .size(),
                            people.size());
                })
                .toList();
    }

    /**
     * Returns the list of a room.
     *
     * @throws IllegalArgumentException if the meeting has no such room
     */
    public AttendeeList list(String site) {
        AttendeeList list = lists.get(site);
        if (list == null) {
            throw new IllegalArgumentException(
                    "There is no site %s; the meeting has %s.".formatted(site, lists.keySet()));
        }
        return list;
    }

    /** Returns a facet of each room, such as {@link Facet#VIDEO_LINK}, in the meeting's order. */
    public List<SiteFacet> each(Facet facet) {
        return sites.stream().map(site -> new SiteFacet(facet, site.code())).toList();
    }

    /** Returns the units that have people in a room, in the order of the list. */
    public List<UnitId> units(String site) {
        return list(site).attendees().stream().map(Attendee::unit).distinct().toList();
    }
}
