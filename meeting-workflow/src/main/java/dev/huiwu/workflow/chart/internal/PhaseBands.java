package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.definition.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns each phase spans; phases that share columns are put in rows above each other. */
record PhaseBands(List<Band> list, int rows) {

    /** The columns of a phase and the row of its band. */
    record Band(Phase phase, int first, int last, int row) {}

    static PhaseBands of(Grid grid) {
        Map<Phase, int[]> spans = new LinkedHashMap<>();
        for (int i = 0; i < grid.steps.size(); i++) {
            int step = i;
            grid.steps.get(i).step().phase().ifPresent(phase -> {
                int[] span = spans.computeIfAbsent(phase, p -> new int[] {grid.column[step], grid.column[step]});
                span[0] = Math.min(span[0], grid.column[step]);
                span[1] = Math.max(span[1], grid.column[step]);
            });
        }
        List<Band> bands = new ArrayList<>();
        List<Integer> lastOfRow = new ArrayList<>();
        spans.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue()[0]))
                .forEach(entry -> {
                    int[] span = entry.getValue();
                    int row = 0;
                    while (row < lastOfRow.size() && lastOfRow.get(row) >= span[0]) {
                        row++;
                    }
                    if (row == lastOfRow.size()) {
                        lastOfRow.add(span[1]);
                    } else {
                        lastOfRow.set(row, span[1]);
                    }
                    bands.add(new Band(entry.getKey(), span[0], span[1], row));
                });
        return new PhaseBands(List.copyOf(bands), lastOfRow.size());
    }
}
