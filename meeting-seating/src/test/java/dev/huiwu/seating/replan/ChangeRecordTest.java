package dev.huiwu.seating.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.venue.SampleVenues;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeRecordTest {

    private static final Planned BEFORE =
            Planned.of(Planned.request(SampleVenues.hall(), 6, 5).build());
    private static final ReplanLimits LAID =
            ReplanLimits.builder().stage(PlanStage.LAID).build();

    private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-04-23T22:00:00+08:00");

    private static ChangeRecord twoRounds() {
        ChangeOrder first = ChangeOrder.of(
                "called at ten",
                "secretary-general",
                new SeatChange.Vacate(BEFORE.request().list().attendees().get(3).id()),
                new SeatChange.Insert(
                        List.of(Fixtures.person(BEFORE.request().units().units().get(2), 90))));
        ReplanResult one = Planned.REPLANNER.replan(BEFORE.plan(), BEFORE.request(), first, Planned.FEWEST);
        ChangeOrder second = ChangeOrder.of(
                "called at half past ten",
                "secretary-general",
                new SeatChange.LoseSeats(one
                        .plan()
                        .seatOf(BEFORE.request().list().attendees().get(9).id())
                        .stream()
                        .collect(java.util.stream.Collectors.toSet())));
        ReplanResult two = Planned.REPLANNER.replan(one.plan(), one.request(), second, LAID);
        return ChangeRecord.of(BEFORE.plan())
                .with("G1", TEN, first, Planned.FEWEST, one)
                .with("G2", TEN.plusMinutes(30), second, LAID, two);
    }

    @Test
    void madeAgainFromItsDocumentGivesThePlanOfNow() {
        Location place = Location.ofFile("change-record.json");
        ChangeRecord read =
                MeetingJson.read(MeetingJson.parse(MeetingJson.write(twoRounds()), place), ChangeRecord.class, place);
        ReplanResult now = read.replay(BEFORE.request()).get(1);
        assertThat(now.plan().hash()).isEqualTo(twoRounds().rounds().get(1).plan());
        assertThat(now.request().list().version()).isEqualTo(2);
        assertThat(read.lastAt()).contains(TEN.plusMinutes(30));
        assertThat(now.before().hash()).isEqualTo(twoRounds().rounds().get(0).plan());
    }

    @Test
    void ofNothingHasNothingToMakeAgain() {
        assertThat(ChangeRecord.of(BEFORE.plan()).replay(BEFORE.request())).isEmpty();
    }

    @Test
    void isRefusedWhereARoundGivesAnotherPlanThanThen() {
        ChangeRecord record = twoRounds();
        ChangeRecord.Round round = record.rounds().get(0);
        ChangeRecord forged = new ChangeRecord(
                record.format(),
                record.base(),
                List.of(new ChangeRecord.Round(
                        round.number(), round.at(), round.order(), round.limits(), "0".repeat(64))));
        Finding found = onlyFinding(forged);
        assertThat(found.zh())
                .contains("得到方案", "--after", "--plan", record.base().hash().substring(0, 8));
    }

    @Test
    void isRefusedLikewiseWhereARoundCanNoLongerBeMade() {
        ChangeRecord record = twoRounds();
        SeatingRequest other = BEFORE.request().toBuilder()
                .list(Fixtures.locked(BEFORE.request().list().attendees().subList(0, 3)))
                .build();
        FindingsException refused = catchThrowableOfType(FindingsException.class, () -> record.replay(other));
        assertThat(refused.findings().codes())
                .startsWith("change-record-differs")
                .contains("change-person-unknown");
        assertThat(refused.findings().list().get(0).zh()).contains("G1", "不能再做").doesNotContain("重做得到");
    }

    @Test
    void saysWhenWhyAndByWhomEachRoundWasApproved() {
        ChangeRecord.Round round = twoRounds().rounds().get(1);
        assertThat(round.at()).contains(TEN.plusMinutes(30));
        assertThat(round.order().reason()).isEqualTo("called at half past ten");
        assertThat(round.order().approver()).isEqualTo("secretary-general");
    }

    private static Finding onlyFinding(ChangeRecord record) {
        List<Finding> found = catchThrowableOfType(FindingsException.class, () -> record.replay(BEFORE.request()))
                .findings()
                .list();
        assertThat(found).extracting(Finding::code).containsExactly("change-record-differs");
        return found.get(0);
    }
}
