package dev.huiwu.seating.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatNamesTest {

    private static Seat seat(String floor, String block, String row, String label) {
        return new Seat(SeatId.of(floor, block, row, label), floor, block, row, 1, 1, label, 0, 0, Set.of());
    }

    private static String name(Language language, Seat... seats) {
        return SeatNames.of(List.of(seats), language).of(seats[0].id());
    }

    @Test
    void rowsThatAreCountedAreRowsAndRingsOfARoomAreCalledByTheirNames() {
        assertThat(name(Language.CHINESE, seat("1", "中区", "6", "12"))).isEqualTo("中区 6排12号");
        assertThat(name(Language.CHINESE, seat("1", "左侧", "内圈", "15"))).isEqualTo("左侧 内圈 15号");
        assertThat(name(Language.CHINESE, seat("1", "主席台", "主席台前排", "3"))).isEqualTo("主席台前排 3号");
        assertThat(name(Language.ENGLISH, seat("1", "主席台", "主席台前排", "3"))).isEqualTo("Rostrum, front row no. 3");
        assertThat(name(Language.ENGLISH, seat("1", "左侧", "内圈", "15"))).isEqualTo("left side, inner ring no. 15");
    }

    @Test
    void aRowIsCalledAsItsSeatsAre() {
        assertThat(SeatNames.row("", "中区", "6", Language.CHINESE)).isEqualTo("中区 6排");
        assertThat(SeatNames.row("2", "中区", "6", Language.CHINESE)).isEqualTo("2楼 中区 6排");
        assertThat(SeatNames.row("", "主侧", "内圈", Language.CHINESE)).isEqualTo("主侧 内圈");
        assertThat(SeatNames.row("2", "中区", "6", Language.ENGLISH)).isEqualTo("floor 2, middle block row 6");
        assertThat(SeatNames.row("", "主侧", "内圈", Language.ENGLISH)).isEqualTo("main side, inner ring");
    }

    @Test
    void theUsualBlocksOfAHallAreCalledAsOnTheGuide() {
        assertThat(name(Language.ENGLISH, seat("1", "中区", "6", "12"))).isEqualTo("middle block row 6 no. 12");
    }

    @Test
    void theFloorIsSaidWhereThereAreSeveralAndTheIdWhereTwoWouldBeAlike() {
        Seat below = seat("1", "中区", "6", "12");
        assertThat(name(Language.CHINESE, below, seat("2", "中区", "6", "12"))).isEqualTo("1楼 中区 6排12号");
        Seat alike = new Seat(new SeatId("x"), "1", "中区", "6", 1, 2, "12", 0, 0, Set.of());
        assertThat(name(Language.CHINESE, below, alike)).isEqualTo("中区 6排12号〔1/中区/6/12〕");
    }
}
