package dev.huiwu.files.usher;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.internal.TableWriter;
import dev.huiwu.seating.usher.RostrumEntry;
import dev.huiwu.seating.usher.UsherDuty;
import dev.huiwu.seating.usher.UsherPlan;
import dev.huiwu.seating.usher.UsherSheet;
import dev.huiwu.seating.usher.UsherSheets;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the sheets for ushers as tables, {@code usher-sheet.csv} and {@code rostrum-entry.csv}. They hold names. Thread-safe. */
public final class UsherSheetWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<String> ZH = List.of("引导员编号", "引导员", "替岗");
    private static final List<String> EN = List.of("id", "usher", "standIn");
    private static final List<String> ENTRY_ZH = List.of("领位", "替岗", "休息室", "集合时间", "入场时间");
    private static final List<String> ENTRY_EN = List.of("lead", "standIn", "lounge", "gather", "enter");

    private UsherSheetWriter() {}

    /** Returns the sheets of all ushers as one table, a row a person; the header alone if nobody is met. */
    public static byte[] writeSheets(UsherPlan plan, UsherSheets sheets, Language language) {
        Map<String, UsherDuty> duties = new HashMap<>();
        plan.duties().forEach(duty -> duties.put(duty.usher(), duty));
        TableWriter table = new TableWriter(join(language.choose(ZH, EN), columns(sheets.ushers())));
        for (UsherSheet sheet : sheets.ushers()) {
            String id = sheet.usher().orElse("");
            Optional<String> standIn = Optional.ofNullable(duties.get(id)).flatMap(UsherDuty::standIn);
            List<String> start = List.of(id, called(plan, sheet.usher(), language), called(plan, standIn, language));
            sheet.rows().forEach(row -> table.row(join(start, row)));
        }
        return table.bytes();
    }

    private static List<String> columns(List<UsherSheet> sheets) {
        return sheets.isEmpty() ? List.of() : sheets.get(0).columns();
    }

    /** Returns the order of entry to the rostrum, a row a person; empty if nobody sits there. */
    public static Optional<byte[]> writeEntry(UsherPlan plan, UsherSheets sheets, Language language) {
        return plan.rostrum().flatMap(entry -> sheets.rostrum().map(sheet -> entry(plan, entry, sheet, language)));
    }

    private static byte[] entry(UsherPlan plan, RostrumEntry entry, UsherSheet sheet, Language language) {
        TableWriter table = new TableWriter(join(language.choose(ENTRY_ZH, ENTRY_EN), sheet.columns()));
        List<String> start = List.of(
                called(plan, entry.lead(), language),
                called(plan, entry.standIn(), language),
                entry.lounge().orElse(""),
                TIME.format(entry.gatherAt()),
                TIME.format(entry.enterAt()));
        sheet.rows().forEach(row -> table.row(join(start, row)));
        return table.bytes();
    }

    /** Returns the plan as a document, {@code usher-plan.json}, which {@link MeetingJson} reads back to an equal one. */
    public static byte[] writeDocument(UsherPlan plan) {
        return MeetingJson.write(plan).getBytes(StandardCharsets.UTF_8);
    }

    private static String called(UsherPlan plan, Optional<String> usher, Language language) {
        return usher.flatMap(plan::usher).map(one -> one.called(language)).orElse("");
    }

    private static List<String> join(List<String> one, List<String> other) {
        return ImmutableList.<String>builder().addAll(one).addAll(other).build();
    }
}
