package dev.huiwu.seating.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingSchemeTest {

    @ParameterizedTest(name = "{0} {1}-{2} in a block on the {3}: {4}")
    @CsvSource({
        "SEQUENTIAL, 12, 15, LEFT, 12 13 14 15",
        "ODD_EVEN, 1, 6, LEFT, 5 3 1 2 4 6",
        "ODD_EVEN, 1, 7, RIGHT, 7 5 3 1 2 4 6",
        "AISLE_TO_WALL_ODD, 1, 4, LEFT, 7 5 3 1",
        "AISLE_TO_WALL_ODD, 1, 4, RIGHT, 1 3 5 7",
        "AISLE_TO_WALL_EVEN, 1, 4, RIGHT, 2 4 6 8",
        "AISLE_TO_WALL_EVEN, 1, 4, LEFT, 8 6 4 2",
        "CENTRE_ALTERNATING, 1, 11, LEFT, 11 9 7 5 3 1 2 4 6 8 10",
        "CENTRE_ALTERNATING, 12, 16, LEFT, 16 14 12 13 15",
        "CENTRED_CHAIRS, 1, 3, LEFT, 1 2 3"
    })
    void readsFromLeftToRightAsSeenFacingTheStage(
            NumberingScheme scheme, int first, int last, HallSide block, String labels) {
        assertThat(scheme.leftToRight(first, last, block).stream().map(scheme::printed))
                .containsExactly(labels.split(" "));
    }
}
