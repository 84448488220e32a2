package dev.huiwu.seating;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Parts the request for a meeting with several rooms into one for each, so that each room has a plan of its own. */
public final class SiteRequests {

    private SiteRequests() {}

    /**
     * Returns a request for each site of the meeting by the site's code, the sites in the meeting's order. Each has the
     * part of the list that sits there, in its order, the site's venue, and those of the fixed seats and rules that speak
     * of people and seats there; style, customs and orders are those of the whole.
     *
     * @param whole the request for all people; its venue counts for nothing
     * @param venues the venues of the sites, by their ids
     * @param siteOf the code of the site where somebody sits
     * @throws IllegalArgumentException if a site has no venue, or somebody sits at a site the meeting does not have
     */
    public static Map<String, SeatingRequest> of(
            SeatingRequest whole, Map<String, Venue> venues, Function<Attendee, String> siteOf) {
        Set<String> codes = new HashSet<>();
        whole.meeting().sites().forEach(site -> {
            codes.add(site.code());
            checkArgument(venues.containsKey(site.venue()), "Site %s has no venue %s.", site.code(), site.venue());
        });
        whole.list()
                .attendees()
                .forEach(person -> checkArgument(
                        codes.contains(siteOf.apply(person)),
                        "Person %s sits at site %s; the meeting has %s.",
                        person.id(),
                        siteOf.apply(person),
                        codes));
        ImmutableMap.Builder<String, SeatingRequest> requests = ImmutableMap.builder();
        for (MeetingSite site : whole.meeting().sites()) {
            List<Attendee> people = whole.list().attendees().stream()
                    .filter(person -> siteOf.apply(person).equals(site.code()))
                    .toList();
            Venue venue = venues.getOrDefault(site.venue(), whole.venue());
            requests.put(site.code(), part(whole, venue, people));
        }
        return requests.buildOrThrow();
    }

    private static SeatingRequest part(SeatingRequest whole, Venue venue, List<Attendee> people) {
        Set<PersonId> here = new HashSet<>();
        people.forEach(person -> here.add(person.id()));
        SeatingRules rules = whole.rules();
        return whole.toBuilder()
                .venue(venue)
                .list(AttendeeList.builder()
                        .from(whole.list())
                        .attendees(people)
                        .build())
                .fixedSeats(Maps.filterKeys(whole.fixedSeats(), here::contains))
                .rules(rules.toBuilder()
                        .preferredSeats(Maps.filterKeys(rules.preferredSeats(), here::contains))
                        .companions(Maps.filterKeys(rules.companions(), here::contains))
                        .atAisle(rules.atAisle().stream().filter(here::contains).toList())
                        .blockedSeats(rules.blockedSeats().stream()
                                .filter(seat -> knows(venue, seat))
                                .toList())
                        .reservedSeats(Maps.filterKeys(rules.reservedSeats(), seat -> knows(venue, seat)))
                        .build())
                .build();
    }

    private static boolean knows(Venue venue, SeatId seat) {
        return venue.seat(seat).isPresent();
    }
}
