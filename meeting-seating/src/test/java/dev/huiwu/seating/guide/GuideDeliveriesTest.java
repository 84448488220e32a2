package dev.huiwu.seating.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.delivery.Acknowledgement;
import dev.huiwu.core.delivery.Delivery;
import dev.huiwu.core.delivery.DeliveryChannel;
import dev.huiwu.core.delivery.DeliveryItem;
import dev.huiwu.core.delivery.DeliveryRecord;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.SeatId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GuideDeliveriesTest {

    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-04-23T10:00:00+08:00");
    private static final SeatingRequest REQUEST = SampleMeetings.request("economic-analysis");
    private static final SeatPlan PLAN = SeatingEngine.create().seat(REQUEST);

    private static List<DeliveryItem> items(SeatingRequest request, SeatPlan plan) {
        return GuideDeliveries.of(SeatGuide.of(request, plan), "main");
    }

    /** A plan in which the first people of two units of the floor have exchanged seats, with the units. */
    private record Exchange(SeatPlan plan, Set<UnitId> units) {

        static Exchange make() {
            List<Seating> floor = PLAN.seatings().stream()
                    .filter(seating -> REQUEST.venue().seat(seating.seat()).isPresent())
                    .toList();
            Seating one = floor.get(0);
            Seating other = floor.get(floor.size() - 1);
            SeatPlan changed = PLAN.toBuilder()
                    .seatings(PLAN.seatings().stream()
                            .map(seating -> seating.equals(one)
                                    ? at(one, other.seat())
                                    : seating.equals(other) ? at(other, one.seat()) : seating)
                            .toList())
                    .build();
            return new Exchange(changed, Set.of(unit(one), unit(other)));
        }

        private static Seating at(Seating seating, SeatId seat) {
            return new Seating(seating.person(), seat, seating.reason(), seating.turn());
        }

        private static UnitId unit(Seating seating) {
            return REQUEST.list().find(seating.person()).orElseThrow().unit();
        }
    }

    @Test
    void areOneForEachUnitOfTheGuide() {
        List<DeliveryItem> items = items(REQUEST, PLAN);
        assertThat(items)
                .extracting(item -> item.recipient().unit())
                .containsExactlyElementsOf(SeatGuide.of(REQUEST, PLAN).units().stream()
                        .map(UnitLocation::unit)
                        .toList());
        assertThat(items).allMatch(item -> item.planHash().equals(PLAN.hash()));
        assertThat(items.stream().map(DeliveryItem::contentHash)).doesNotHaveDuplicates();
    }

    @Test
    void r32AChangedPlanMakesExactlyTheUnitsStaleThatItMoves() {
        List<DeliveryItem> before = items(REQUEST, PLAN);
        DeliveryRecord record = DeliveryRecord.empty()
                .send(before.stream()
                        .map(item -> new Delivery(item, DeliveryChannel.WORK_CHAT, TEN, "D01"))
                        .toList())
                .acknowledge(before.stream()
                        .map(item -> new Acknowledgement(item, TEN.plusHours(1), "拟甲", DeliveryChannel.PHONE))
                        .toList());
        OffsetDateTime now = TEN.plusHours(2);
        assertThat(record.status(before, now).report(Facet.SEAT_GUIDE).state()).isEqualTo(FacetState.READY);
        Exchange exchange = Exchange.make();
        assertThat(exchange.plan().hash()).isNotEqualTo(PLAN.hash());
        FacetReport report = record.status(items(REQUEST, exchange.plan()), now).report(Facet.SEAT_GUIDE);
        assertThat(report.state()).isEqualTo(FacetState.AT_RISK);
        assertThat(new TreeSet<>(report.open()))
                .isEqualTo(exchange.units().stream().map(UnitId::value).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void anotherTimeIsNewToEveryUnitAndAnotherOffsetOfTheSameTimeToNone() {
        List<DeliveryItem> before = items(REQUEST, PLAN);
        assertThat(items(at(REQUEST.meeting().start().plusMinutes(30)), PLAN))
                .noneMatch(item ->
                        before.stream().anyMatch(other -> other.contentHash().equals(item.contentHash())));
        assertThat(items(at(OffsetDateTime.parse("2026-04-24T01:00:00Z")), PLAN))
                .isEqualTo(before);
    }

    private static SeatingRequest at(OffsetDateTime start) {
        return REQUEST.toBuilder()
                .meeting(REQUEST.meeting().toBuilder().start(start).build())
                .build();
    }
}
