package dev.huiwu.seating.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.rule.SeatingRules;
import dev.huiwu.seating.rule.TierRule;
import dev.huiwu.seating.venue.SampleVenues;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holes in the first rows of a hall of three rows of four, in which one unit sits. */
class FrontRowsTest {

    private static final UnitDirectory UNITS = Fixtures.units(1);

    private static HallView hall(SeatingStyle style) {
        return new HallView(SeatingRequest.builder()
                .meeting(Fixtures.meeting())
                .list(Fixtures.locked(Fixtures.people(UNITS, 7)))
                .units(UNITS)
                .venue(SampleVenues.plain(3, 4))
                .style(style)
                .rules(SeatingRules.builder()
                        .tiers(new TierRule(2, List.of(), List.of()))
                        .build())
                .build());
    }

    private static int[] filled(HallView hall, int[] tierAt) {
        int[] groupAt = new int[tierAt.length];
        for (int seat = 0; seat < tierAt.length; seat++) {
            groupAt[seat] = tierAt[seat] < 0 ? -1 : 0;
        }
        new FrontRows(hall, new Taken(), groupAt, tierAt).fill();
        return groupAt;
    }

    @Test
    void areClosedFromTheRear() {
        int[] groupAt = filled(hall(SeatingStyle.ROWS), new int[] {0, 0, -1, 0, 0, 0, 0, -1, -1, -1, -1, -1});
        assertThat(groupAt).containsExactly(0, 0, 0, 0, -1, 0, 0, -1, -1, -1, -1, -1);
    }

    @Test
    void areClosedByPeopleOfTheSameTier() {
        int[] tierAt = {0, 1, -1, 1, 1, 1, 1, -1, -1, -1, -1, -1};
        int[] groupAt = filled(hall(SeatingStyle.TIERS), tierAt);
        assertThat(groupAt).containsExactly(0, 0, 0, 0, -1, 0, 0, -1, -1, -1, -1, -1);
        assertThat(tierAt[2]).isEqualTo(1);
    }

    @Test
    void stayOpenWhereSomebodyWouldComeInFrontOfAnEarlierTier() {
        int[] groupAt = filled(hall(SeatingStyle.TIERS), new int[] {1, 1, -1, 1, 0, 0, 1, -1, -1, -1, -1, -1});
        assertThat(groupAt[2]).isEqualTo(-1);
    }
}
