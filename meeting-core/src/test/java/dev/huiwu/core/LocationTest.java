package dev.huiwu.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void readsAsAClerkReadsIt() {
        assertThat(Location.ofFile("roster.csv")).hasToString("roster.csv");
        assertThat(Location.ofRow("roster.csv", 12)).hasToString("roster.csv:12");
        assertThat(Location.ofCell("roster.csv", 12, "单位")).hasToString("roster.csv:12 [单位]");
        assertThat(Location.ofPath("venue.json", "$.aisles[0]")).hasToString("venue.json $.aisles[0]");
    }

    @Test
    void standsInTheOrderOfTheFile() {
        List<Location> inOrder = List.of(
                Location.ofFile("a.csv"),
                Location.ofRow("a.csv", 9),
                Location.ofCell("a.csv", 9, "单位"),
                Location.ofRow("a.csv", 10),
                Location.ofPath("b.json", "$.id"));
        assertThat(inOrder.stream().sorted(Comparator.reverseOrder()).sorted()).isEqualTo(inOrder);
    }
}
