package dev.huiwu.core.topic;

import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;

/**
 * What a unit wrote on a topic that concerns it.
 *
 * @param unit the unit
 * @param agreed whether it agrees
 * @param opinion what it wrote; needed where it does not agree
 * @param on the day of its letter
 */
public record UnitOpinion(UnitId unit, boolean agreed, String opinion, LocalDate on) {

    /** Keeps an opinion. */
    public UnitOpinion {
        if (agreed) {
            TopicText.text("unit opinion", opinion);
        } else {
            TopicText.needed("unit opinion", opinion);
        }
    }
}
