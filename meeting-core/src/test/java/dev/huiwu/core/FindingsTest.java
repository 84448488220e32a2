package dev.huiwu.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindingsTest {

    private static Finding.Builder finding() {
        return Finding.builder()
                .code("seat-taken")
                .severity(Severity.ERROR)
                .zh("座位已有人。")
                .en("The seat is taken.");
    }

    @Test
    void thoseWithoutAPlaceAreGivenOneAndTheOthersKeepTheirs() {
        Location row = Location.ofRow("roster.csv", 7);
        Findings findings =
                Findings.of(finding().location(row).build(), finding().build());
        Location room = Location.ofFile("site-b/");
        assertThat(findings.orAt(room).stream().map(one -> one.location().orElseThrow()))
                .containsExactly(row, room);
    }
}
