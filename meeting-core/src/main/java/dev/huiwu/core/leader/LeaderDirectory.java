package dev.huiwu.core.leader;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.name.ComparisonForm;
import dev.huiwu.core.name.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The leaders in order (领导名录), past and present; the order on a date is that of those in office then.
 *
 * @param leaders every entry, by order and then by first day
 */
public record LeaderDirectory(@JsonValue List<Leader> leaders) {

    /**
     * Keeps the entries, whatever their order.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #check} reports an error
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeaderDirectory {
        leaders = ImmutableList.sortedCopyOf(
                Comparator.comparingInt(Leader::order).thenComparing(Leader::since), leaders);
        check(leaders).orThrow("The leaders cannot be used together");
    }

    /** Returns the directory of the entries, whatever their order. */
    public static LeaderDirectory of(List<Leader> leaders) {
        return new LeaderDirectory(leaders);
    }

    /**
     * Returns what is wrong with the entries taken together: {@code leader-order-twice}, two in office in one place.
     */
    public static Findings check(List<Leader> leaders) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, List<Leader>> above = new HashMap<>();
        for (Leader one : leaders) {
            List<Leader> sameOrder = above.computeIfAbsent(one.order(), order -> new ArrayList<>());
            for (Leader other : sameOrder) {
                LocalDate both = one.since().isAfter(other.since()) ? one.since() : other.since();
                if (one.inOffice(both) && other.inOffice(both)) {
                    findings.add(CoreTexts.TEXTS.finding(
                            "leader-order-twice",
                            Severity.ERROR,
                            draft -> draft.about(one.order())
                                    .with("order", one.order())
                                    .with("date", both)));
                }
            }
            sameOrder.add(one);
        }
        return new Findings(findings);
    }

    /** Returns those in office on the date, in order. */
    public List<Leader> on(LocalDate date) {
        return leaders.stream().filter(leader -> leader.inOffice(date)).toList();
    }

    /**
     * Returns the place of a person among those in office on the date, counted from 1.
     *
     * <p>Name and organisation must match; the post decides only between two who match in both. Empty when nobody
     * matches or two still do: order is never guessed.
     */
    public OptionalInt position(LocalDate date, PersonName name, String organisation, String post) {
        List<Leader> inOffice = on(date);
        int[] alike = IntStream.range(0, inOffice.size())
                .filter(i -> inOffice.get(i).name().sameAs(name)
                        && sameText(inOffice.get(i).organisation(), organisation))
                .toArray();
        if (alike.length > 1) {
            alike = IntStream.of(alike)
                    .filter(i -> sameText(inOffice.get(i).post(), post))
                    .toArray();
        }
        return alike.length == 1 ? OptionalInt.of(alike[0] + 1) : OptionalInt.empty();
    }

    private static boolean sameText(String a, String b) {
        return ComparisonForm.of(a).equals(ComparisonForm.of(b));
    }
}
