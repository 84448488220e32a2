package dev.huiwu.seating;

import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SeatNeed;
import dev.huiwu.core.fixture.AnyValues;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.order.FillPattern;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.order.SpeakerSetting;
import dev.huiwu.seating.rule.HallArea;
import dev.huiwu.seating.rule.HeadEnd;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.SpareSeats;
import dev.huiwu.seating.rule.TierRule;
import dev.huiwu.seating.rule.UnitPair;
import dev.huiwu.seating.rule.WheelchairNear;
import dev.huiwu.seating.venue.Block;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.SeatId;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Requests with rules of every kind that follow from a seed alone; they leave room, so most of them can be seated. */
public final class AnyRuledRequest {

    private AnyRuledRequest() {}

    /** Returns the request of a seed. */
    public static SeatingRequest of(long seed) {
        AnyValues values = new AnyValues(seed);
        Dice dice = values.dice();
        Venue venue = hall(dice);
        int room = (int) venue.seats().stream().filter(Seat::ordinary).count() * dice.between(30, 75) / 100;
        UnitDirectory units = values.units(Math.max(1, Math.min(30, room / 5)));
        List<Attendee> people = people(values, units, room);
        SeatingRequest.Builder request = SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(people))
                .units(units)
                .leaders(Fixtures.leaders())
                .venue(venue)
                .style(dice.pick(SeatingStyle.values()))
                .sideRule(dice.pick(SideRule.values()))
                .speakers(dice.pick(SpeakerSetting.values()))
                .effort(Effort.ofSteps(20));
        people.stream()
                .filter(person -> person.seatNeed() == SeatNeed.ORDINARY && dice.percent(1))
                .limit(1)
                .forEach(person -> request.putFixedSeat(person.id(), ordinary(venue, dice)));
        return request.rules(rules(dice, venue, units, people)).build();
    }

    private static Venue hall(Dice dice) {
        Venue venue = dice.pick(
                SampleVenues.plain(dice.between(4, 9), dice.between(6, 14)), SampleVenues.hall(), SampleVenues.hall());
        return venue.seats().size() > 300
                ? venue
                : SampleVenues.with(venue, SeatFeature.ACCESSIBLE, "1/中区/1/1", "1/中区/3/1", "1/中区/4/6");
    }

    private static List<Attendee> people(AnyValues values, UnitDirectory units, int room) {
        List<Attendee> people = new ArrayList<>();
        int wheelchairs = 0;
        for (Attendee person : values.attendees(units, 7)) {
            boolean user = person.seatNeed() == SeatNeed.WHEELCHAIR && ++wheelchairs <= 3;
            if (people.size() < room) {
                people.add(person.toBuilder()
                        .seatNeed(user ? SeatNeed.WHEELCHAIR : SeatNeed.ORDINARY)
                        .build());
            }
        }
        return people;
    }

    private static SeatId ordinary(Venue venue, Dice dice) {
        return dice.pick(venue.seats().stream().filter(Seat::ordinary).toList()).id();
    }

    private static SeatingRules rules(Dice dice, Venue venue, UnitDirectory units, List<Attendee> people) {
        SeatingRules.Builder rules = SeatingRules.builder()
                .headEnd(dice.pick(HeadEnd.values()))
                .wheelchairsNear(dice.pick(WheelchairNear.values()))
                .tiers(dice.pick(TierRule.USUAL, new TierRule(2, List.of("局长"), List.of("副"))))
                .spareSeats(dice.pick(SpareSeats.NONE, SpareSeats.USUAL, new SpareSeats(5, false)));
        if (dice.percent(20)) {
            rules.fill(dice.pick(FillPattern.values()));
        }
        List<Attendee> floor =
                people.stream().filter(person -> !person.onRostrum()).toList();
        for (Attendee person : floor) {
            if (dice.percent(2)) {
                rules.putPreferredSeat(person.id(), ordinary(venue, dice));
            }
            if (dice.percent(2)) {
                rules.addAtAisle(person.id());
            }
            if (person.seatNeed() == SeatNeed.WHEELCHAIR && dice.percent(60)) {
                floor.stream()
                        .filter(other -> other.unit().equals(person.unit())
                                && other.seatNeed() == SeatNeed.ORDINARY
                                && !rules.build().companions().containsKey(other.id()))
                        .findFirst()
                        .ifPresent(companion -> rules.putCompanion(companion.id(), person.id()));
            }
        }
        if (dice.percent(50)) {
            rules.addBlockedSeat(ordinary(venue, dice)).putReservedSeat(ordinary(venue, dice), "备用");
        }
        List<UnitId> ids = units.units().stream().map(unit -> unit.id()).toList();
        if (ids.size() > 3 && dice.percent(50)) {
            rules.addKeepApart(new UnitPair(ids.get(0), ids.get(2)));
        }
        if (ids.size() > 3 && dice.percent(40)) {
            rules.addKeepBeside(new UnitPair(ids.get(1), ids.get(3)));
        }
        if (dice.percent(30)) {
            Block block = dice.pick(venue.blocks());
            rules.putUnitArea(dice.pick(ids), Set.of(HallArea.block(block.floor(), block.name())));
        }
        return rules.build();
    }
}
