package dev.huiwu.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.huiwu.core.drawing.Box;
import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Scene;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private final ArrayNode results = new ObjectMapper().createArrayNode();

    @Test
    void everyFigureIsADotOnThePageAndEachStyleIsNamed() {
        int[] sizes = {50, 300, 1_000, 5_000, 20_000, 100_000};
        for (int seats : sizes) {
            result("ROWS", seats, seats * 0.01);
            result("COLUMNS", seats, seats * 0.03);
        }

        Scene scene = Growth.draw(results);

        assertThat(scene.flat()).filteredOn(Box.class::isInstance).hasSize(1 + 2 * sizes.length);
        assertThat(scene.flat())
                .allSatisfy(shape ->
                        assertThat(scene.page().contains(shape.bounds(), 0.01)).isTrue());
        assertThat(scene.labels()).extracting(Label::text).contains("ROWS", "COLUMNS", "n log n", "100,000", "100");
    }

    @Test
    void aFileOfOtherThingsIsRefused() {
        assertThatThrownBy(() -> Growth.draw(results)).hasMessageContaining("no results");
    }

    private void result(String style, int seats, double milliseconds) {
        var result = results.addObject();
        result.put("benchmark", "dev.huiwu.benchmarks.ZoningBenchmark.zone");
        result.putObject("params").put("style", style).put("seats", Integer.toString(seats));
        result.putObject("primaryMetric").put("score", milliseconds).put("scoreUnit", "ms/op");
    }
}
