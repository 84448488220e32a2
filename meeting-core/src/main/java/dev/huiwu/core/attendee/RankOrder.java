package dev.huiwu.core.attendee;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.name.ComparisonForm;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which ranks (职级) are above which. Ranks of different careers that count alike stand on one level. Offices give their own
 * where the usual one does not fit.
 *
 * @param levels the ranks from the highest level to the lowest, those of one level together
 */
public record RankOrder(@JsonValue List<List<String>> levels) {

    private static final RankOrder USUAL = new RankOrder(List.of(
            List.of("正厅级", "正师职"),
            List.of("副厅级", "副师职"),
            List.of("正处级", "正团职", "企业正职"),
            List.of("副处级", "副团职", "企业副职"),
            List.of("正科级", "正营职", "企业中层"),
            List.of("副科级", "副营职")));

    /** Keeps an order. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RankOrder {
        levels = levels.stream().<List<String>>map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
        List<String> all =
                levels.stream().flatMap(List::stream).map(ComparisonForm::of).toList();
        checkArgument(all.stream().distinct().count() == all.size(), "A rank stands twice in the order %s.", levels);
        checkArgument(!all.isEmpty(), "The order of ranks is empty.");
    }

    /** Returns the order in a prefecture-level city, with the ranks of the army and of enterprises beside those of officials. */
    public static RankOrder usual() {
        return USUAL;
    }

    /** Returns the level of a rank, 0 for the highest; empty if the order does not hold it. */
    public OptionalInt level(String rank) {
        Integer level = byRank().get(ComparisonForm.of(rank));
        return level == null ? OptionalInt.empty() : OptionalInt.of(level);
    }

    private Map<String, Integer> byRank() {
        ImmutableMap.Builder<String, Integer> map = ImmutableMap.builder();
        for (int level = 0; level < levels.size(); level++) {
            for (String rank : levels.get(level)) {
                map.put(ComparisonForm.of(rank), level);
            }
        }
        return map.buildOrThrow();
    }
}
