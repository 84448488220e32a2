package dev.huiwu.seating;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.core.site.SiteParts;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.venue.Room;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.TableLayout;
import dev.huiwu.seating.venue.TableShape;
import dev.huiwu.seating.venue.Venue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parts the request for a meeting with several rooms into one for each, so that each room has a plan of its own. */
public final class SiteRequests {

    private SiteRequests() {}

    /**
     * Returns a request for each site of the meeting by the site's code, the sites in the meeting's order. Each has the
     * part of the list that sits there, in its order, the site's venue, and those of the fixed seats and rules that speak
     * of people, zones, areas and seats there; style, customs and orders are those of the whole. A room takes only what rooms
     * know: no style, no speakers' setting, no rules but seats kept back, and a rule of tables for its own shape.
     *
     * @param whole the request for all people; its venue counts for nothing
     * @param venues the venues of the sites, by their ids
     * @param parts the whole's list parted among the meeting's sites
     * @throws dev.huiwu.core.FindingsException if somebody sits at no site, or is claimed by two
     * @throws IllegalArgumentException if a site has no venue, or the parts are of other sites or of another list
     */
    public static Map<String, SeatingRequest> of(SeatingRequest whole, Map<String, Venue> venues, SiteParts parts) {
        List<MeetingSite> sites = parts.orThrow().sites();
        checkArgument(sites.equals(whole.meeting().sites()), "The list is parted among the sites of another meeting.");
        int people =
                sites.stream().mapToInt(site -> parts.list(site.code()).size()).sum();
        checkArgument(
                people == whole.list().size(),
                "The sites have %s people, the list has %s; part the list anew.",
                people,
                whole.list().size());
        ImmutableMap.Builder<String, SeatingRequest> requests = ImmutableMap.builder();
        for (MeetingSite site : sites) {
            Venue venue = venues.get(site.venue());
            if (venue == null) {
                throw new IllegalArgumentException("Site %s has no venue %s.".formatted(site.code(), site.venue()));
            }
            requests.put(site.code(), at(whole, venue, parts.list(site.code())));
        }
        return requests.buildOrThrow();
    }

    /**
     * Returns the request for one site, as {@link #of} makes it: for a meeting some of whose sites seat their people themselves.
     *
     * @param whole the request for all people; its venue counts for nothing
     * @param venue the venue of the site
     * @param list the part of the list that sits there
     */
    public static SeatingRequest at(SeatingRequest whole, Venue venue, AttendeeList list) {
        List<Attendee> people = list.attendees();
        Set<PersonId> here = new HashSet<>();
        people.forEach(person -> here.add(person.id()));
        Set<String> zones = people.stream().map(whole::zone).collect(Collectors.toSet());
        SeatingRules rules = whole.rules();
        SeatingRules kept = SeatingRules.builder()
                .blockedSeats(rules.blockedSeats().stream()
                        .filter(seat -> knows(venue, seat))
                        .toList())
                .reservedSeats(Maps.filterKeys(rules.reservedSeats(), seat -> knows(venue, seat)))
                .build();
        SeatingRequest.Builder request = whole.toBuilder();
        if (venue.room().isPresent()) {
            Optional<TableShape> shape = venue.room().flatMap(Room::layout).map(TableLayout::shape);
            request.style(Optional.empty())
                    .listPattern(Optional.empty())
                    .speakers(SpeakerSetting.WITH_UNIT)
                    .tableRule(whole.tableRule().filter(rule -> shape.equals(Optional.of(rule.shape()))))
                    .rules(kept);
        } else {
            request.tableRule(Optional.empty())
                    .rules(rules.toBuilder()
                            .blockedSeats(kept.blockedSeats())
                            .reservedSeats(kept.reservedSeats())
                            .preferredSeats(Maps.filterKeys(rules.preferredSeats(), here::contains))
                            .companions(Maps.filterEntries(
                                    rules.companions(),
                                    pair -> here.contains(pair.getKey()) && here.contains(pair.getValue())))
                            .atAisle(rules.atAisle().stream()
                                    .filter(here::contains)
                                    .toList())
                            .unitAreas(areas(rules.unitAreas(), venue))
                            .importantAreas(rules.importantAreas().stream()
                                    .filter(area -> area.liesIn(venue))
                                    .toList())
                            .zoneAreas(areas(Maps.filterKeys(rules.zoneAreas(), zones::contains), venue))
                            .build());
        }
        return request.venue(venue)
                .list(list)
                .fixedSeats(Maps.filterKeys(whole.fixedSeats(), here::contains))
                .build();
    }

    /** Returns the areas that lie in a venue; who has none there may sit anywhere in it. */
    private static <T> Map<T, Set<HallArea>> areas(Map<T, Set<HallArea>> areas, Venue venue) {
        return Maps.filterValues(
                Maps.transformValues(
                        areas,
                        own -> own.stream().filter(area -> area.liesIn(venue)).collect(ImmutableSet.toImmutableSet())),
                own -> !own.isEmpty());
    }

    private static boolean knows(Venue venue, SeatId seat) {
        return venue.seat(seat).isPresent();
    }
}
