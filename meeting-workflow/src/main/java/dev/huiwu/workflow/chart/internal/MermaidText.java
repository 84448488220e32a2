package dev.huiwu.workflow.chart.internal;

import dev.huiwu.workflow.chart.ChartState;
import dev.huiwu.workflow.chart.internal.ChartSource.Item;
import dev.huiwu.workflow.chart.internal.Links.Link;
import dev.huiwu.workflow.definition.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Writes what a chart shows as Mermaid. */
public final class MermaidText {

    /** What each class looks like; in the order they are written. */
    private static final String CLASSES = """
              classDef done fill:#E4E7EB,stroke:#52606D,color:#1F2933
              classDef late fill:#FFFFFF,stroke:#C81E1E,stroke-width:4px,color:#C81E1E
              classDef open fill:#FFFFFF,stroke:#C81E1E,stroke-width:2px,color:#1F2933
              classDef waiting fill:#FFFFFF,stroke:#1F2933,stroke-dasharray:4 3,color:#1F2933
              classDef passed fill:#FFFFFF,stroke:#CBD2D9,stroke-dasharray:1 3,color:#52606D
              classDef conditional fill:#FFFFFF,stroke:#1F2933,stroke-dasharray:4 3,color:#1F2933
            """;

    private final ChartSource source;
    private final StringBuilder out = new StringBuilder("flowchart LR\n");

    private MermaidText(ChartSource source) {
        this.source = source;
    }

    /** Returns the text. */
    public static String of(ChartSource source) {
        MermaidText text = new MermaidText(source);
        text.lanes();
        source.links().forward().forEach(link -> text.arrow(link, "-->"));
        source.links().back().forEach(link -> text.arrow(link, "-.->"));
        text.classes();
        return text.out.toString();
    }

    private void lanes() {
        List<Role> roles = new ArrayList<>(source.roles());
        source.items().stream()
                .map(Item::owner)
                .filter(role -> !roles.contains(role))
                .distinct()
                .forEach(roles::add);
        for (int lane = 0; lane < roles.size(); lane++) {
            Role role = roles.get(lane);
            int[] items = IntStream.range(0, source.items().size())
                    .filter(item -> source.items().get(item).owner().equals(role))
                    .toArray();
            if (items.length > 0) {
                line("  subgraph r%s[%s]"
                        .formatted(lane + 1, quoted(role.label(source.heading().language()))));
                for (int item : items) {
                    line("    " + id(item) + shape(source.items().get(item)));
                }
                line("  end");
            }
        }
    }

    private static String id(int item) {
        return "s" + (item + 1);
    }

    private String shape(Item item) {
        if (item.isEnd()) {
            return "((( )))";
        }
        String mark = item.state().map(MermaidText::mark).orElse("");
        String name = item.step().id() + " " + item.step().name(source.heading().language());
        String notes = item.notes().isEmpty() ? "" : " (" + String.join(", ", item.notes()) + ")";
        String text = quoted(mark + name + notes);
        return item.isDecision() ? "{" + text + "}" : "[" + text + "]";
    }

    /** Returns the sign of a state, for those who see no colours. */
    private static String mark(ChartState state) {
        if (state.late()) {
            return "! ";
        }
        return switch (state.status()) {
            case DONE -> "✓ ";
            case OPEN -> "● ";
            case WAITING -> "○ ";
            case OFF_WAY, NOT_NEEDED -> "– ";
        };
    }

    private void arrow(Link link, String arrow) {
        String words = link.label().isEmpty() ? "" : "|" + quoted(link.label()) + "|";
        line("  " + id(link.from()) + " " + arrow + words + " " + id(link.to()));
    }

    private void classes() {
        Map<String, List<String>> members = new TreeMap<>();
        for (int item = 0; item < source.items().size(); item++) {
            String member = id(item);
            String name = className(source.items().get(item));
            if (!name.isEmpty()) {
                members.computeIfAbsent(name, any -> new ArrayList<>()).add(member);
            }
        }
        CLASSES.lines()
                .filter(line -> members.containsKey(line.strip().split(" ", -1)[1]))
                .forEach(this::line);
        members.forEach((name, ids) -> line("  class " + String.join(",", ids) + " " + name));
    }

    private static String className(Item item) {
        if (item.isEnd()) {
            return "";
        }
        return item.state().map(MermaidText::className).orElseGet(() -> {
            boolean conditional =
                    item.dates().isEmpty() && !item.step().conditions().isEmpty();
            return conditional ? "conditional" : "";
        });
    }

    private static String className(ChartState state) {
        if (state.late()) {
            return "late";
        }
        return state.isPassed() ? "passed" : state.status().code();
    }

    /** Returns a text in quotes with all that Mermaid, Markdown or HTML would read in it as the number of its character. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                quoted.append(' ');
            } else if ("\"#&<>`\\;%*_~$".indexOf(c) >= 0) {
                quoted.append('#').append(c).append(';');
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
