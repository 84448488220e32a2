package dev.huiwu.workflow.chart.internal;

import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.Point;
import dev.huiwu.core.drawing.TextMeasure;
import dev.huiwu.workflow.chart.ChartLabel;
import dev.huiwu.workflow.chart.internal.ChartSource.Item;
import dev.huiwu.workflow.chart.internal.Links.Link;
import dev.huiwu.workflow.definition.JoinRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the words beside arrows stand: those of ways on before the box they lead to, those of ways back behind the diamond.
 *
 * <p>The columns are made wide enough for them, and no other arrow runs there. Several at one box stand above and below the
 * arrow by turns.
 */
final class EdgeLabels {

    /** Wider than this words are cut. */
    private static final double WIDEST = 14;

    private final Grid grid;
    /** For each step the words before it and behind it. */
    private final List<List<String>> before = new ArrayList<>();

    private final List<List<String>> behind = new ArrayList<>();

    EdgeLabels(Grid grid) {
        this.grid = grid;
        grid.steps.forEach(step -> {
            before.add(new ArrayList<>());
            behind.add(new ArrayList<>());
        });
        grid.edges.stream()
                .filter(link -> !link.label().isEmpty())
                .forEach(link -> before.get(link.to()).add(words(link)));
        grid.backs.forEach(link -> behind.get(link.from()).add(words(link)));
    }

    private static String words(Link link) {
        return TextMeasure.shorten(link.label(), 1, WIDEST, false);
    }

    static boolean hasJoin(Item item) {
        return !item.isEnd()
                && item.step().join() != JoinRule.TAKEN
                && item.step().predecessors().size() > 1;
    }

    /** Returns the room left of a box. */
    double left(int step, Measures measures) {
        double join = hasJoin(grid.steps.get(step)) ? measures.join() + measures.apart() : 0;
        return join + room(before.get(step), measures);
    }

    /** Returns the room right of a box. */
    double right(int step, Measures measures) {
        double gate = grid.steps.get(step).isDecision() ? measures.apart() + measures.gate() : 0;
        return gate + room(behind.get(step), measures);
    }

    private static double room(List<String> words, Measures measures) {
        double room = 0;
        for (String text : words) {
            room = Math.max(room, TextMeasure.width(text, measures.idSize()) + 2 * measures.beside());
        }
        return room;
    }

    /** Returns how high boxes are at least so that the words beside them stay on their row. */
    double height(Measures measures) {
        int most = 0;
        for (int step = 0; step < before.size(); step++) {
            most = Math.max(
                    most, Math.max(before.get(step).size(), behind.get(step).size()));
        }
        int rows = (most + 1) / 2; // above the arrow
        return 2 * (measures.beside() + rows * measures.noteHeight());
    }

    /** Returns the words of a way on, which end where it comes in. */
    Optional<ChartLabel> before(Link link, Point entry, Measures measures) {
        if (link.label().isEmpty()) {
            return Optional.empty();
        }
        String words = words(link);
        double width = TextMeasure.width(words, measures.idSize());
        int place = before.get(link.to()).indexOf(words);
        return Optional.of(label(words, entry.x() - measures.beside() - width, entry.y(), place, width, measures));
    }

    /** Returns the words of a way back, which begin where ways leave. */
    ChartLabel behind(Link link, Point exit, Measures measures) {
        String words = words(link);
        double width = TextMeasure.width(words, measures.idSize());
        int place = behind.get(link.from()).indexOf(words);
        return label(words, exit.x() + measures.beside(), exit.y(), place, width, measures);
    }

    private static ChartLabel label(String words, double x, double y, int place, double width, Measures measures) {
        int row = place / 2;
        double away = measures.beside() + measures.noteHeight() * (row + 0.5);
        double middle = place % 2 == 0 ? y - away : y + away;
        return new ChartLabel(words, new Bounds(x, middle - measures.idSize() / 2, width, measures.idSize()));
    }
}
