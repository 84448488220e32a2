package dev.huiwu.files.seatsheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.SamplePlan;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.sheet.LayingSheet;
import dev.huiwu.seating.sheet.SignInSheet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that are made of a plan: sign-in sheets and the list by which cards are laid. */
class PlanListsTest {

    private static List<NamedCsvRecord> rows(byte[] table) {
        return CsvReader.builder().ofNamedCsvRecord(new String(table, StandardCharsets.UTF_8).substring(1)).stream()
                .toList();
    }

    @Nested
    class SignIn {

        private final SeatingRequest request =
                SamplePlan.of("economic-analysis").request();
        private final SeatPlan plan = SamplePlan.of("economic-analysis").plan();
        private final SignInSheet sheets = SignInSheet.of(request, plan, Language.CHINESE);
        private final List<Unit> units = request.units().units().stream()
                .filter(unit -> request.people().stream()
                        .anyMatch(person -> person.unit().equals(unit.id())))
                .toList();

        @Test
        void hasEverybodyWhoComesByUnitInProtocolOrderWithASeat() {
            List<NamedCsvRecord> rows = rows(SignInSheets.writeTable(sheets, Language.CHINESE));
            assertThat(rows).hasSize(request.people().size());
            assertThat(rows.stream().map(row -> row.getField("单位")).distinct())
                    .containsExactlyElementsOf(units.stream().map(Unit::name).toList());
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.getField("座位")).isNotBlank();
                assertThat(row.getField("签名")).isEmpty();
            });
        }

        @Test
        void goesOnUnitBelowUnitUnderTheTitle() {
            byte[] file = SignInSheets.writeWorkbook(sheets, false, Language.CHINESE);
            XSSFSheet sheet = new SheetInHands(file).workbook.getSheetAt(0);
            assertThat(sheet.getRowBreaks()).isEmpty();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }

        @Test
        void startsAPageForEachUnitWhereUnitsSignApart() {
            byte[] file = SignInSheets.writeWorkbook(sheets, true, Language.CHINESE);
            XSSFSheet sheet = new SheetInHands(file).workbook.getSheetAt(0);
            assertThat(sheet.getRowBreaks()).hasSize(units.size() - 1);
            List<String> tops = IntStream.concat(IntStream.of(0), IntStream.of(sheet.getRowBreaks()))
                    .mapToObj(end -> sheet.getRow(end + 1).getCell(0).toString())
                    .toList();
            assertThat(tops).hasSize(units.size());
            for (int i = 0; i < tops.size(); i++) {
                assertThat(tops.get(i)).startsWith(units.get(i).name() + "（");
            }
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            assertThat(sheet.getFitToPage())
                    .as("page breaks by hand hold only then")
                    .isFalse();
            assertThat(SignInSheets.writeWorkbook(sheets, true, Language.CHINESE))
                    .isEqualTo(file);
        }
    }

    @Nested
    class Laying {

        private static LayingSheet list(SeatingRequest request, SeatPlan plan) {
            return LayingSheet.of(request, plan, CardPolicy.usual(), Language.CHINESE);
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"economic-analysis", "executive"})
        void hasEveryCardInTheOrderInWhichTheyArePrinted(String meeting) {
            SeatingRequest request = SamplePlan.of(meeting).request();
            SeatPlan plan = SamplePlan.of(meeting).plan();
            List<SeatCard> cards =
                    SeatCards.of(request, plan, CardPolicy.usual()).cards();
            List<NamedCsvRecord> rows = rows(LayingList.writeTable(list(request, plan)));
            assertThat(rows).hasSameSizeAs(cards);
            for (int i = 0; i < cards.size(); i++) {
                SeatCard card = cards.get(i);
                NamedCsvRecord row = rows.get(i);
                assertThat(row.getField("序号")).isEqualTo(Integer.toString(i + 1));
                assertThat(row.getField("座位编号")).isEqualTo(card.seat().value());
                assertThat(row.getField("卡面")).isEqualTo(card.card().text());
                assertThat(row.getField("第二行")).isEqualTo(card.card().line().orElse(""));
                assertThat(row.getField("轮次")).isEqualTo(card.turn().orElse(""));
                assertThat(row.getField("已摆")).isEmpty();
            }
            assertThat(rows.stream().limit(plan.rostrum().size()))
                    .allMatch(row -> row.getField("区").equals("主席台")
                            && row.getField("类别").equals("领导"));
            XSSFSheet sheet = new SheetInHands(LayingList.writeWorkbook(list(request, plan), Language.CHINESE))
                    .workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(cards.size());
        }

        @Test
        void isPartedAtTheBlocks() {
            SamplePlan sample = SamplePlan.of("economic-analysis");
            LayingSheet list = list(sample.request(), sample.plan());
            assertThat(list.parts()).extracting(LayingSheet.Part::heading).containsExactly("主席台", "左区", "中区", "右区");
            assertThat(list.parts())
                    .allSatisfy(part -> assertThat(part.lines())
                            .extracting(line -> line.seat().block())
                            .containsOnly(part.heading()));
            assertThat(list.toString())
                    .doesNotContain(list.lines().get(0).card().card().text());
        }

        @Test
        void saysWhatStandsOnTheCard() {
            SeatingRequest usual = SamplePlan.of("economic-analysis").request();
            SeatPlan plan = SamplePlan.of("economic-analysis").plan();
            Map<CardText, String> cards = new EnumMap<>(CardText.class);
            List<Attendee> people = usual.list().attendees();
            Attendee person = people.get(people.size() - 1);
            for (CardText card : CardText.values()) {
                List<Attendee> changed = new ArrayList<>(people.subList(0, people.size() - 1));
                changed.add(person.toBuilder().card(card).build());
                SeatingRequest request = usual.toBuilder()
                        .list(AttendeeList.draft(changed).lock("市政府秘书长"))
                        .build();
                String seat = plan.seatOf(person.id()).orElseThrow().value();
                rows(LayingList.writeTable(list(request, plan))).stream()
                        .filter(row -> row.getField("座位编号").equals(seat))
                        .forEach(row -> cards.put(card, row.getField("卡面") + "|" + row.getField("第二行")));
            }
            assertThat(cards)
                    .isEqualTo(Map.of(
                            CardText.PERSON, person.name().orElseThrow().display() + "|",
                            CardText.UNIT, usual.units().unit(person.unit()).shortName() + "|",
                            CardText.UNIT_AND_PERSON,
                                    person.name().orElseThrow().display() + "|"
                                            + usual.units().unit(person.unit()).shortName(),
                            CardText.FUNCTION, usual.zone(person) + "|"));
        }
    }
}
