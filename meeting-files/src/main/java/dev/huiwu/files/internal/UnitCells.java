package dev.huiwu.files.internal;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitCategory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads cells that name units by code, name, short name or alias; near ones are suggested and never taken. Not thread-safe. */
public final class UnitCells {

    private static final int MAX_SUGGESTIONS = 500;

    private final UnitDirectory units;
    private final Map<String, Optional<UnitId>> known = new HashMap<>();
    private int suggested;

    /** Starts with the units that may be named. */
    public UnitCells(UnitDirectory units) {
        this.units = units;
    }

    /** Returns the unit in a cell, if it holds one. */
    public Optional<UnitId> unit(Cells cells, Column column) {
        return cells.text(column).flatMap(text -> resolve(cells, column, text));
    }

    /** Returns the unit in a cell that must hold one. */
    public Optional<UnitId> needed(Cells cells, Column column) {
        cells.needed(column);
        return unit(cells, column);
    }

    /** Returns the units in a cell, parted by blanks, commas or {@code 、}. */
    public Set<UnitId> units(Cells cells, Column column) {
        ImmutableSet.Builder<UnitId> found = ImmutableSet.builder();
        Words.PIECES
                .split(cells.text(column).orElse(""))
                .forEach(text -> resolve(cells, column, text).ifPresent(found::add));
        return found.build();
    }

    /** Returns the unit a text of the cell names. */
    public Optional<UnitId> resolve(Cells cells, Column column, String text) {
        Optional<UnitId> unit = known(text);
        if (unit.isEmpty()) {
            cells.error("unknown-unit", column, "found", text, "near", near(text));
        }
        return unit;
    }

    /** Returns the code of the category that a text of the cell names, by code or label. */
    public Optional<String> category(Cells cells, Column column, String text) {
        String wanted = Words.key(text);
        Optional<String> category = units.units().stream()
                .map(Unit::category)
                .filter(one -> Words.key(one.code()).equals(wanted)
                        || Words.key(one.label()).equals(wanted))
                .findFirst()
                .map(UnitCategory::code);
        if (category.isEmpty()) {
            cells.error("unknown-category", column, "found", text);
        }
        return category;
    }

    /** Returns the unit that goes by a text, if there is one; says nothing if there is none. */
    public Optional<UnitId> known(String text) {
        return known.computeIfAbsent(text, name -> units.resolve(name).map(Unit::id));
    }

    /** Returns what messages call a unit; its code if it is not one of them. */
    public String name(UnitId unit) {
        return units.find(unit).map(Unit::shortName).orElse(unit.value());
    }

    /** Returns near units; none once so many were asked for that the column cannot be one of units. */
    private String near(String text) {
        return ++suggested > MAX_SUGGESTIONS
                ? ""
                : units.suggest(text).stream()
                        .map(unit -> unit.name() + " (" + unit.id() + ")")
                        .collect(Collectors.joining("; "));
    }
}
