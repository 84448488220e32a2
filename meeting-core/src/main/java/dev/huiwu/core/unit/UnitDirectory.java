package dev.huiwu.core.unit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.name.ComparisonForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The units that take part in meetings, in protocol order.
 *
 * <p>Finding and resolving take constant time. Two directories are equal when they hold equal units.
 */
public final class UnitDirectory {

    private final ImmutableList<Unit> units;
    private final ImmutableMap<UnitId, Unit> byId;
    private final Map<String, Optional<Unit>> byText = new HashMap<>();

    private UnitDirectory(List<Unit> units) {
        this.units = ImmutableList.sortedCopyOf(Comparator.comparingInt(Unit::protocolPosition), units);
        this.byId = Maps.uniqueIndex(this.units, Unit::id);
        // Each kind of name is entered after the more official ones; what two units claim belongs to neither.
        Stream.<Function<Unit, Stream<String>>>of(
                        unit -> Stream.of(unit.id().value()),
                        unit -> Stream.of(unit.name()),
                        unit -> Stream.of(unit.shortName()),
                        unit -> unit.aliases().stream())
                .map(names -> owners(this.units, names))
                .forEach(owners -> owners.forEach((text, those) -> byText.putIfAbsent(
                        text, those.size() == 1 ? Optional.of(those.iterator().next()) : Optional.empty())));
    }

    /**
     * Returns a directory of the units, whatever their order.
     *
     * @throws dev.huiwu.core.FindingsException if {@link #check} reports an error
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitDirectory of(List<Unit> units) {
        check(units).orThrow("The units cannot be used together");
        return new UnitDirectory(units);
    }

    /**
     * Returns what is wrong with the units taken together: {@code duplicate-unit} and {@code
     * duplicate-protocol-position} (errors), {@code ambiguous-unit-name} (a warning: the name resolves to no unit).
     */
    public static Findings check(Collection<Unit> units) {
        List<Finding> findings = new ArrayList<>();
        Multimaps.index(units, Unit::id).asMap().forEach((id, those) -> {
            if (those.size() > 1) {
                findings.add(CoreTexts.TEXTS.finding(
                        "duplicate-unit",
                        Severity.ERROR,
                        draft -> draft.about(id).with("unit", id).with("times", those.size())));
            }
        });
        Multimaps.index(units, Unit::protocolPosition).asMap().forEach((position, those) -> {
            List<UnitId> ids = ids(those);
            if (ids.size() > 1) {
                findings.add(CoreTexts.TEXTS.finding(
                        "duplicate-protocol-position",
                        Severity.ERROR,
                        draft -> draft.about(ids.toArray())
                                .with("position", position)
                                .with("units", join(ids))));
            }
        });
        for (Function<Unit, String> official : List.<Function<Unit, String>>of(Unit::name, Unit::shortName)) {
            owners(units, unit -> Stream.of(official.apply(unit))).forEach((text, those) -> {
                List<UnitId> ids = ids(those);
                if (ids.size() > 1) {
                    findings.add(CoreTexts.TEXTS.finding(
                            "ambiguous-unit-name",
                            Severity.WARNING,
                            draft -> draft.about(ids.toArray())
                                    .with(
                                            "name",
                                            official.apply(those.iterator().next()))
                                    .with("units", join(ids))));
                }
            });
        }
        return new Findings(findings);
    }

    /** Returns all units in protocol order. */
    @JsonValue
    public List<Unit> units() {
        return units;
    }

    /** Returns the unit with the code. */
    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Returns the unit with the code.
     *
     * @throws NoSuchElementException if there is none
     */
    public Unit unit(UnitId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException(
                "There is no unit %s among the %s units of the directory.".formatted(id, units.size())));
    }

    /**
     * Returns the unit an office means by a text: its code, full name, short name or an alias, in this order,
     * compared in {@link ComparisonForm}. Empty when no unit, or more than one, goes by it.
     */
    public Optional<Unit> resolve(String text) {
        return byText.getOrDefault(ComparisonForm.of(text), Optional.empty());
    }

    /**
     * Returns up to three units whose names are near the text, nearest first, then by protocol order: something to
     * ask a person about, never to be taken silently. Takes time proportional to all names.
     */
    public List<Unit> suggest(String text) {
        if (text.length() > Nearness.MAX_LENGTH) {
            return List.of();
        }
        String wanted = ComparisonForm.of(text);
        Map<Unit, Double> nearness = new HashMap<>();
        units.forEach(unit -> nearness.put(
                unit,
                names(unit)
                        .mapToDouble(name -> Nearness.of(wanted, ComparisonForm.of(name)))
                        .max()
                        .orElse(0)));
        return units.stream()
                .filter(unit -> nearness.getOrDefault(unit, 0.0) >= Nearness.NEAR)
                .sorted(Comparator.comparingDouble((Unit unit) -> -nearness.getOrDefault(unit, 0.0)))
                .limit(3)
                .toList();
    }

    /**
     * Returns the findings for people to read: the texts have the short name beside the code of each unit they are about, or have as
     * their argument {@code unit} or {@code units}, as in {@code 市文联（22006）}. Codes, subjects and arguments stay, and so do texts that have the names already.
     */
    public Findings named(Findings findings) {
        UnitNaming naming = new UnitNaming(units);
        return new Findings(findings.stream().map(naming::named).toList());
    }

    /** Returns the protocol order of unit codes; codes that are not in the directory come last, by code. */
    public Comparator<UnitId> protocolOrder() {
        return Comparator.<UnitId>comparingInt(
                        id -> find(id).map(Unit::protocolPosition).orElse(Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder());
    }

    private static Stream<String> names(Unit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream());
    }

    private static Map<String, Collection<Unit>> owners(Collection<Unit> units, Function<Unit, Stream<String>> names) {
        SetMultimap<String, Unit> owners = LinkedHashMultimap.create();
        units.forEach(unit -> names.apply(unit).forEach(name -> owners.put(ComparisonForm.of(name), unit)));
        return owners.asMap();
    }

    private static List<UnitId> ids(Collection<Unit> units) {
        return units.stream().map(Unit::id).distinct().toList();
    }

    private static String join(List<UnitId> ids) {
        return String.join(", ", ids.stream().map(UnitId::value).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitDirectory that && units.equals(that.units);
    }

    @Override
    public int hashCode() {
        return units.hashCode();
    }

    @Override
    public String toString() {
        return "UnitDirectory[%s units]".formatted(units.size());
    }
}
