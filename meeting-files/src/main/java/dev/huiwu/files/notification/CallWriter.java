package dev.huiwu.files.notification;

import dev.huiwu.core.Language;
import dev.huiwu.core.notification.NotificationCall;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.internal.TableWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes the calls to make as {@code calls.csv}: one row a call, with whom to call, what to say, and empty cells for what came
 * of it. The table holds names and telephone numbers and is for the office alone. Thread-safe.
 */
public final class CallWriter {

    private CallWriter() {}

    /**
     * Returns the table.
     *
     * @param date the day of the calls, for whoever is the liaison then; the cells stay empty where there is none
     */
    public static byte[] write(
            List<NotificationCall> calls,
            UnitDirectory units,
            LiaisonDirectory liaisons,
            LocalDate date,
            Language language) {
        TableWriter table = new TableWriter(CallColumns.header(language));
        for (NotificationCall call : calls) {
            Optional<Liaison> liaison = liaisons.find(call.unit(), date);
            table.row(List.of(
                    call.id(),
                    call.unit().value(),
                    units.find(call.unit()).map(Unit::name).orElse(""),
                    liaison.map(one -> one.name().display()).orElse(""),
                    liaison.map(Liaison::post).orElse(""),
                    liaison.flatMap(Liaison::officePhone).orElse(""),
                    liaison.flatMap(Liaison::mobile).orElse(""),
                    call.say(language),
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""));
        }
        return table.bytes();
    }
}
