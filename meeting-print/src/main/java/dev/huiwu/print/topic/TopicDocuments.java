package dev.huiwu.print.topic;

import dev.huiwu.core.Language;
import dev.huiwu.core.agenda.Agenda;
import dev.huiwu.core.paper.PaperTable;
import dev.huiwu.core.paper.TopicPapers;
import dev.huiwu.core.paper.TopicSheet;
import dev.huiwu.core.secrecy.SecrecyLevel;
import dev.huiwu.core.topic.Supervision;
import dev.huiwu.core.topic.Topic;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.print.internal.PrintTexts;
import dev.huiwu.print.internal.WordDocument;
import dev.huiwu.print.internal.WordDocument.Cell;
import dev.huiwu.print.internal.WordDocument.Paragraph;
import dev.huiwu.print.internal.WordDocument.Row;
import dev.huiwu.print.internal.WordStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sheet of a topic, agenda, waiting list and follow-up list as documents (DOCX), which say what the tables of the same names say.
 *
 * <p>They are set as offices set them (GB/T 9704): A4, the title in 方正小标宋 二号, lines in 仿宋_GB2312 三号, tables in 小四 or 五号, with the faces a
 * machine is likelier to have named as substitutes; faces are not embedded. What is more than public says its level at the top. Units go by their short
 * names. Equal content gives equal bytes, without author or time of writing. Thread-safe.
 */
public final class TopicDocuments {

    private static final List<Double> BOXES = List.of(1.95, 2.47, 1.95, 2.47);

    /** How many letters of half a character's width a page is wide: upright in 小四, across in 五号. */
    private static final double UPRIGHT = 73;

    private static final double ACROSS = 136;

    /** How tall rows are at least, in millimetres: lines, boxes that somebody wrote into, and those that are still to be written into. */
    private static final int LINE = 8;

    private static final int WRITTEN = 16;
    private static final int TO_WRITE = 25;

    private TopicDocuments() {}

    /** Returns the sheet on which leaders sign a topic (议题呈批单): a box for each of them, filled in as far as they have signed. */
    public static byte[] sheet(Topic topic, TopicRules rules, UnitDirectory units, Language language) {
        TopicSheet sheet = TopicSheet.of(topic, rules, units, language);
        WordDocument document = begin(false, sheet.level(), sheet.title(), language);
        List<Row> rows = new ArrayList<>();
        List<TopicSheet.Box> boxes = sheet.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            TopicSheet.Box box = boxes.get(i);
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(WordStyle.CELL_HEAD, box.label())));
            boolean pair = isShort(boxes, i) && isShort(boxes, i + 1);
            cells.add(new Cell(content(box, language), pair ? 1 : 3));
            if (pair) {
                TopicSheet.Box beside = boxes.get(++i);
                cells.add(Cell.of(WordStyle.CELL_HEAD, beside.label()));
                cells.add(new Cell(content(beside, language), 1));
            }
            rows.add(new Row(cells, height(box), false));
        }
        document.table(BOXES, rows);
        return document.bytes();
    }

    private static int height(TopicSheet.Box box) {
        return box.room() != TopicSheet.Room.HAND ? LINE : box.day().isPresent() ? WRITTEN : TO_WRITE;
    }

    private static boolean isShort(List<TopicSheet.Box> boxes, int at) {
        return at < boxes.size() && boxes.get(at).room() == TopicSheet.Room.SHORT;
    }

    private static List<Paragraph> content(TopicSheet.Box box, Language language) {
        String day = box.day(language);
        if (box.room() != TopicSheet.Room.HAND) {
            return List.of(new Paragraph(
                    WordStyle.CELL,
                    Stream.of(box.content(), day)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(language.choose("　", ", ")))));
        }
        return List.of(
                new Paragraph(WordStyle.CELL, box.content()),
                new Paragraph(
                        WordStyle.CELL_DAY, day.isEmpty() ? PrintTexts.TEXTS.text(language, "paper-day-blank") : day));
    }

    /** Returns the agenda of a meeting (议程), a row an item, on pages with the long side on top. */
    public static byte[] agenda(Agenda agenda, UnitDirectory units, Language language) {
        return list(TopicPapers.agenda(agenda, units, language), language);
    }

    /** Returns who waits for which items (候会单), a row a unit. */
    public static byte[] waiting(Agenda agenda, UnitDirectory units, Language language) {
        return list(TopicPapers.waiting(agenda, units, language), language);
    }

    /** Returns what has to be carried out and how far it is (督办清单), a row a task, on pages with the long side on top. */
    public static byte[] followUp(Supervision report, UnitDirectory units, Language language) {
        return list(TopicPapers.followUp(report, units, language), language);
    }

    private static byte[] list(PaperTable list, Language language) {
        boolean small = list.isWide();
        List<Boolean> shorts = IntStream.range(0, list.columns().size())
                .mapToObj(list::isShort)
                .toList();
        WordDocument document = begin(small, list.level(), list.title(), language);
        list.heads().forEach(head -> document.add(WordStyle.HEAD, head));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                list.columns().stream()
                        .map(heading -> Cell.of(small ? WordStyle.SMALL_HEAD : WordStyle.CELL_HEAD, heading))
                        .toList(),
                LINE,
                true));
        list.rows().forEach(row -> rows.add(row(row, shorts, small)));
        document.table(list.widths(small ? ACROSS : UPRIGHT), rows);
        return document.bytes();
    }

    private static Row row(List<String> texts, List<Boolean> shorts, boolean small) {
        return new Row(
                IntStream.range(0, texts.size())
                        .mapToObj(i -> Cell.of(style(shorts.get(i), small), texts.get(i)))
                        .toList(),
                LINE,
                false);
    }

    private static WordStyle style(boolean isShort, boolean small) {
        return small
                ? isShort ? WordStyle.SMALL_SHORT : WordStyle.SMALL
                : isShort ? WordStyle.CELL_SHORT : WordStyle.CELL;
    }

    private static WordDocument begin(boolean landscape, SecrecyLevel level, String title, Language language) {
        WordDocument document = new WordDocument(landscape);
        if (level.isAbove(SecrecyLevel.PUBLIC)) {
            document.add(WordStyle.MARK, language.choose(level.label(), level.code()));
        }
        document.add(WordStyle.TITLE, title);
        return document;
    }
}
