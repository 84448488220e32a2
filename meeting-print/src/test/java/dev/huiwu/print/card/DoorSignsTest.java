package dev.huiwu.print.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.drawing.Label;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.print.TestFonts;
import dev.huiwu.print.code.CodeReader;
import dev.huiwu.print.page.PngWriter;
import dev.huiwu.seating.SeatingRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorSignsTest {

    private static final SeatingRequest REQUEST = MeetingFolder.read(
                    Path.of("..", "seeds", "economic-analysis"), Optional.empty())
            .value()
            .orElseThrow()
            .seatingRequest();

    private static final CardStyle A3 = CardStyle.door().with(CardSize.DOOR_A3).with(SheetSize.A3);

    @Test
    void nameTheRoomAndBelowWhatTakesPlaceThere() throws IOException {
        List<DoorSign> signs = List.of(
                DoorSign.of(REQUEST).withCode("https://meeting.example/seat?plan=97875893"),
                DoorSign.of("site-2", "青山县分会场").with("全市经济运行分析会"),
                DoorSign.of("11002", "市发改委"));
        for (CardStyle style : List.of(CardStyle.door(), A3)) {
            List<Scene> sheets = DoorSigns.of(signs, style, TestFonts.ALL);
            assertThat(sheets)
                    .hasSize(3)
                    .allSatisfy(sheet ->
                            assertThat(sheet.width()).isEqualTo(style.size().width()));
            assertThat(sheets.get(0).labels())
                    .extracting(Label::text)
                    .contains(REQUEST.meeting().title() + "　2026-04-24 09:00");
            assertThat(sheets.get(1).labels()).extracting(Label::text).containsExactly("青山县分会场", "全市经济运行分析会");
            assertThat(sheets.get(1).labels().get(0).size())
                    .isGreaterThan(1.6 * sheets.get(1).labels().get(1).size());
            assertThat(CodeReader.read(sheets.get(0))).containsExactly("https://meeting.example/seat?plan=97875893");
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            for (int i = 0; i < 3; i++) {
                Files.write(
                        pictures.resolve(
                                "door-%.0f-%d.png".formatted(style.size().width(), i)),
                        PngWriter.write(sheets.get(i), TestFonts.ALL, 700));
            }
        }
    }

    @Test
    void thatCannotBePrintedAreSaidAllAtOnceByTheirId() {
        List<DoorSign> signs = List.of(
                DoorSign.of("R-1", "厅\u0E01"),
                DoorSign.of("R-2", "厅".repeat(200)),
                DoorSign.of("R-3", "一厅").with("会".repeat(100)),
                DoorSign.of("R-4", "二厅").withCode("z".repeat(3000)));
        assertThat(DoorSigns.check(signs, CardStyle.door(), TestFonts.ALL).list())
                .extracting(finding -> finding.code(), finding -> finding.subjects())
                .containsExactly(
                        tuple("sign-glyph-missing", List.of("R-1")),
                        tuple("sign-text-too-long", List.of("R-2")),
                        tuple("sign-line-too-long", List.of("R-3")),
                        tuple("sign-code-too-long", List.of("R-4")));
    }

    @Test
    void areNeverBlank() {
        assertThatThrownBy(() -> DoorSign.of("R-1", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("R-1");
        assertThatThrownBy(() -> DoorSign.of("R-1", "一厅").withCode("")).isInstanceOf(IllegalArgumentException.class);
    }
}
