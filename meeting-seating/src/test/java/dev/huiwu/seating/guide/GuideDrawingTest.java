package dev.huiwu.seating.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.drawing.Bounds;
import dev.huiwu.core.drawing.SvgWriter;
import dev.huiwu.seating.SampleMeetings;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.GuideDrawing.Role;
import dev.huiwu.seating.guide.GuideDrawing.Text;
import dev.huiwu.seating.guide.internal.Readable;
import dev.huiwu.seating.order.SeatingStyle;
import dev.huiwu.seating.venue.SampleVenues;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.zoning.Effort;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideDrawingTest {

    @Nested
    class OfAHall {

        @ParameterizedTest(name = "{0} in {1}, {2}")
        @CsvSource({
            "economic-analysis, rows, zh",
            "economic-analysis, columns, en",
            "plenary, rows, en",
            "plenary, columns, zh",
            "congress, rows, zh",
            "congress, columns, zh"
        })
        void isReadableAndNamesEveryUnit(String meeting, String style, String language) {
            SeatingRequest request = SampleMeetings.request(meeting);
            SeatPlan plan = plan(request, SeatingStyle.ofCode(style));
            GuideDrawing drawing = GuideDrawing.of(request, plan, Language.ofCode(language));
            Readable.assertReadable(drawing);
            assertThat(texts(drawing, Role.LIST_UNIT))
                    .extracting(Text::unit)
                    .containsExactlyElementsOf(SeatGuide.of(request, plan).units().stream()
                            .map(unit -> unit.unit().value())
                            .toList());
            assertThat(drawing.scene().page())
                    .as("page")
                    .isEqualTo(meeting.equals("congress") ? new Bounds(0, 0, 420, 594) : new Bounds(0, 0, 420, 297));
        }

        @ParameterizedTest
        @CsvSource({"zh, 主席台", "en, Rostrum"})
        void callsTheStageInTheLanguageOfTheDrawing(String language, String stage) {
            SeatingRequest request = SampleMeetings.request("plenary");
            SeatPlan plan = plan(request, SeatingStyle.ROWS);
            GuidePages pages = GuidePages.of(request, plan, Language.ofCode(language));
            UnitLocation unit = SeatGuide.of(request, plan).units().get(0);
            assertThat(List.of(pages.overview(), pages.unit(unit.unit())))
                    .allSatisfy(page -> assertThat(texts(page, Role.STAGE))
                            .extracting(text -> text.label().text())
                            .containsExactly(stage));
        }

        @Test
        void showsNamesOnTheRostrumOnly() {
            SeatingRequest request = SampleMeetings.request("economic-analysis");
            SeatPlan plan = plan(request, SeatingStyle.ROWS);
            GuideDrawing drawing = GuideDrawing.of(request, plan, Language.CHINESE);
            List<String> rostrum = request.list().attendees().stream()
                    .filter(Attendee::onRostrum)
                    .map(person -> person.name().orElseThrow().display())
                    .toList();
            assertThat(texts(drawing, Role.NAME))
                    .extracting(text -> text.label().text())
                    .containsExactlyInAnyOrderElementsOf(rostrum);
            String svg = SvgWriter.write(drawing.scene());
            assertThat(request.list().attendees().stream()
                            .filter(person -> !person.onRostrum())
                            .map(person -> person.name().orElseThrow().display())
                            .filter(name -> name.length() > 2 && !rostrum.contains(name)))
                    .isNotEmpty()
                    .noneMatch(svg::contains);
        }

        @Test
        void isTheSameEveryTimeWhateverTheMachinesLocale() {
            SeatingRequest request = SampleMeetings.request("plenary");
            SeatPlan plan = plan(request, SeatingStyle.ROWS);
            String svg = SvgWriter.write(
                    GuideDrawing.of(request, plan, Language.CHINESE).scene());
            Locale usual = Locale.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                assertThat(SvgWriter.write(
                                GuideDrawing.of(request, plan, Language.CHINESE).scene()))
                        .isEqualTo(svg);
            } finally {
                Locale.setDefault(usual);
            }
        }

        @Test
        void saysWhatWhenWhereAndWhichPlan() {
            SeatingRequest request = SampleMeetings.request("economic-analysis");
            SeatPlan plan = plan(request, SeatingStyle.ROWS);
            String said = GuideDrawing.of(request, plan, Language.CHINESE).texts().stream()
                    .map(text -> text.label().text())
                    .collect(Collectors.joining("\n"));
            assertThat(said)
                    .contains("2026年一季度全市经济运行分析会座位导向图")
                    .contains("2026年4月24日（星期五）9:00")
                    .contains("426人")
                    .contains("自场内面向主席台看")
                    .contains("名单第1版")
                    .contains(plan.hash().substring(0, 8));
        }
    }

    @Nested
    class OfASmallHall {

        @Test
        void isOnA4WhereSeatsAreAsLargeOnItAsOnAnyPaper() {
            Venue venue = SampleVenues.plain(3, 6);
            AnyPlan any = WayTest.plan(
                    venue, venue.seats().stream().map(Seat::id).limit(9).toList(), seat -> "会场");
            GuideDrawing drawing = GuideDrawing.of(any.request(), any.plan(), Language.CHINESE);
            assertThat(drawing.scene().page()).isEqualTo(new Bounds(0, 0, 297, 210));
            Readable.assertReadable(drawing);
        }

        @Test
        void isOnA3WhereSeatsAreLargerOnIt() {
            Venue venue = SampleVenues.plain(12, 20);
            AnyPlan any = WayTest.plan(
                    venue, venue.seats().stream().map(Seat::id).limit(9).toList(), seat -> "会场");
            assertThat(GuideDrawing.of(any.request(), any.plan(), Language.CHINESE)
                            .scene()
                            .page())
                    .isEqualTo(new Bounds(0, 0, 420, 297));
        }
    }

    @Nested
    class OfARoom {

        @ParameterizedTest(name = "{0}")
        @CsvSource({"zh", "en"})
        void isReadableAndShowsEverybodysName(String language) {
            SeatingRequest request = SampleMeetings.request("executive");
            GuideDrawing drawing =
                    GuideDrawing.of(request, SeatingEngine.create().seat(request), Language.ofCode(language));
            Readable.assertReadable(drawing);
            assertThat(texts(drawing, Role.NAME))
                    .extracting(text -> text.label().text())
                    .containsExactlyInAnyOrderElementsOf(request.list().attendees().stream()
                            .map(person -> person.name().orElseThrow().display())
                            .toList());
        }
    }

    /** Returns a plan made in no time: zones need not lie well to be drawn well. */
    private static SeatPlan plan(SeatingRequest request, SeatingStyle style) {
        return SeatingEngine.create()
                .seat(request.toBuilder()
                        .style(style)
                        .effort(Effort.ofSteps(200))
                        .build());
    }

    private static List<Text> texts(GuideDrawing drawing, Role role) {
        return drawing.texts().stream().filter(text -> text.role() == role).toList();
    }
}
