package dev.huiwu.core.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whom to call in each unit on which date, past and present.
 *
 * @param liaisons every entry, in the order given
 */
public record LiaisonDirectory(@JsonValue List<Liaison> liaisons) {

    /**
     * Keeps the entries.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #check} reports an error
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LiaisonDirectory {
        liaisons = ImmutableList.copyOf(liaisons);
        check(liaisons).orThrow("The liaisons cannot be used together");
    }

    /** Returns the directory of the entries. */
    public static LiaisonDirectory of(List<Liaison> liaisons) {
        return new LiaisonDirectory(liaisons);
    }

    /** Returns what is wrong with the entries taken together: {@code liaison-twice}, two of one unit at one time. */
    public static Findings check(List<Liaison> liaisons) {
        ImmutableListMultimap<UnitId, Liaison> byUnit = Multimaps.index(liaisons, Liaison::unit);
        List<Finding> found = new ArrayList<>();
        byUnit.asMap()
                .forEach((unit, those) -> overlap(List.copyOf(those))
                        .ifPresent(date -> found.add(CoreTexts.TEXTS.finding(
                                "liaison-twice",
                                Severity.ERROR,
                                draft -> draft.about(unit).with("unit", unit).with("date", date)))));
        return new Findings(found);
    }

    /** Returns the first date on which two of the entries of one unit hold. */
    private static Optional<LocalDate> overlap(List<Liaison> those) {
        for (int i = 0; i < those.size(); i++) {
            for (Liaison earlier : those.subList(0, i)) {
                LocalDate one = earlier.since().orElse(LocalDate.MIN);
                LocalDate other = those.get(i).since().orElse(LocalDate.MIN);
                LocalDate both = one.isAfter(other) ? one : other;
                if (earlier.on(both) && those.get(i).on(both)) {
                    return Optional.of(both.equals(LocalDate.MIN) ? LocalDate.EPOCH : both);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whom to call in the unit on the date. Takes time in proportion to the directory. */
    public Optional<Liaison> find(UnitId unit, LocalDate date) {
        return liaisons.stream()
                .filter(liaison -> liaison.unit().equals(unit) && liaison.on(date))
                .findFirst();
    }

    /** Returns which of the units have nobody to call on the date: {@code liaison-missing} (warnings). */
    public Findings missing(Collection<UnitId> units, LocalDate date) {
        return new Findings(units.stream()
                .distinct()
                .filter(unit -> find(unit, date).isEmpty())
                .map(unit -> CoreTexts.TEXTS.finding(
                        "liaison-missing",
                        Severity.WARNING,
                        draft -> draft.about(unit).with("unit", unit).with("date", date)))
                .toList());
    }
}
