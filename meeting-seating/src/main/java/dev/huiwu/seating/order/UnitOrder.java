package dev.huiwu.seating.order;

import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.util.Comparator;
import java.util.List;

/** Orders of units other than the protocol order, for offices and meetings that use them. */
public final class UnitOrder {

    private UnitOrder() {}

    /**
     * Returns the units by strokes or pinyin of their short names, equal ones in protocol order; strokes compare character
     * by character.
     */
    public static List<UnitId> by(NameOrder order, UnitDirectory units) {
        Comparator<String> names = (order == NameOrder.SURNAME_STROKES ? NameOrder.NAME_STROKES : order).texts();
        return units.units().stream()
                .sorted(Comparator.comparing(Unit::shortName, names).thenComparing(Unit::id, units.protocolOrder()))
                .map(Unit::id)
                .toList();
    }
}
