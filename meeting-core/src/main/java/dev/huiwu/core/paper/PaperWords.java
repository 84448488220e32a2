package dev.huiwu.core.paper;

import dev.huiwu.core.Language;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** How papers in a language call units and days. */
record PaperWords(UnitDirectory units, Language language) {

    String say(String zh, String en) {
        return language.choose(zh, en);
    }

    /** Returns the short name of a unit; its code if it is not one of those known. */
    String unit(UnitId id) {
        return units.find(id).map(Unit::shortName).orElse(id.value());
    }

    String units(Collection<UnitId> ids) {
        return ids.stream().map(this::unit).collect(Collectors.joining(say("、", ", ")));
    }

    String day(LocalDate day) {
        return day(day, language);
    }

    static String day(LocalDate day, Language language) {
        return language == Language.CHINESE
                ? "%s年%s月%s日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                : day.toString();
    }
}
