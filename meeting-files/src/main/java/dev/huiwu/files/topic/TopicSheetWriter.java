package dev.huiwu.files.topic;

import dev.huiwu.core.Language;
import dev.huiwu.core.paper.PaperTable;
import dev.huiwu.core.paper.TopicSheet;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.LocalDate;
import java.util.List;

/** Writes the sheet on which leaders sign one topic (议题呈批单) as a table, a row a box. Thread-safe. */
public final class TopicSheetWriter {

    private TopicSheetWriter() {}

    /** Returns the sheet as a workbook; units by their short names. */
    public static byte[] workbook(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        return PaperWorkbook.of(table(topic, rules, units, language), language);
    }

    /** Returns the same as CSV. */
    public static byte[] write(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        return PaperFiles.csv(table(topic, rules, units, language));
    }

    private static PaperTable table(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        TopicSheet sheet = TopicSheet.of(topic, rules, units, language);
        return new PaperTable(
                sheet.title(),
                sheet.title(),
                sheet.level(),
                List.of(),
                language.choose(List.of("项目", "内容", "日期"), List.of("item", "content", "day")),
                sheet.boxes().stream()
                        .map(box -> List.of(
                                box.label(),
                                box.content(),
                                box.day().map(LocalDate::toString).orElse("")))
                        .toList());
    }
}
