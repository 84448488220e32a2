package dev.huiwu.files.seatsheet;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.CardText;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.Samples;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists that are made of a plan: sign-in sheets and the list by which cards are laid. */
class PlanListsTest {

    private static SeatingRequest request(String meeting) {
        return MeetingFolder.read(Samples.SEEDS.resolve(meeting), Optional.empty())
                .orThrow()
                .seatingRequest();
    }

    private static List<NamedCsvRecord> rows(byte[] table) {
        return CsvReader.builder().ofNamedCsvRecord(new String(table, StandardCharsets.UTF_8).substring(1)).stream()
                .toList();
    }

    @Nested
    class SignIn {

        private final SeatingRequest request = request("economic-analysis");
        private final SeatPlan plan = SeatingEngine.create().seat(request);
        private final List<Unit> units = request.units().units().stream()
                .filter(unit -> request.people().stream()
                        .anyMatch(person -> person.unit().equals(unit.id())))
                .toList();

        @Test
        void hasEverybodyWhoComesByUnitInProtocolOrderWithASeat() {
            List<NamedCsvRecord> rows = rows(SignInSheets.writeTable(plan, request, Language.CHINESE));
            assertThat(rows).hasSize(request.people().size());
            assertThat(rows.stream().map(row -> row.getField("单位")).distinct())
                    .containsExactlyElementsOf(units.stream().map(Unit::name).toList());
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.getField("座位")).isNotBlank();
                assertThat(row.getField("签名")).isEmpty();
            });
        }

        @Test
        void startsAPageForEachUnitUnderTheTitle() {
            byte[] file = SignInSheets.writeWorkbook(plan, request, Language.CHINESE);
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
            assertThat(SignInSheets.writeWorkbook(plan, request, Language.CHINESE))
                    .isEqualTo(file);
        }
    }

    @Nested
    class Laying {

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"economic-analysis", "executive"})
        void hasEachCardOnceTheRostrumFirstThenRowByRow(String meeting) {
            SeatingRequest request = request(meeting);
            SeatPlan plan = SeatingEngine.create().seat(request);
            List<NamedCsvRecord> rows = rows(LayingList.writeTable(plan, request, Language.CHINESE));
            long cards = plan.seatings().stream()
                    .flatMap(seating -> request.list().find(seating.person()).stream())
                    .filter(person -> person.card() != CardText.NONE)
                    .count();
            assertThat(rows).hasSize((int) cards);
            assertThat(rows.stream().limit(plan.rostrum().size()).map(row -> row.getField("区")))
                    .allMatch("主席台"::equals);
            if (!plan.rostrum().isEmpty()) {
                List<Integer> walked = rows.stream()
                        .skip(plan.rostrum().size())
                        .map(row -> Integer.parseInt(row.getField("排")))
                        .toList();
                assertThat(walked).isSorted();
                assertThat(new TreeSet<>(walked).first()).isEqualTo(1);
            }
            XSSFSheet sheet =
                    new SheetInHands(LayingList.writeWorkbook(plan, request, Language.CHINESE)).workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo((int) cards);
        }

        @Test
        void saysWhatStandsOnTheCard() {
            SeatingRequest usual = request("economic-analysis");
            SeatPlan plan = SeatingEngine.create().seat(usual);
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
                rows(LayingList.writeTable(plan, request, Language.CHINESE)).stream()
                        .filter(row -> row.getField("座位编号").equals(seat))
                        .forEach(row -> cards.put(card, row.getField("卡面")));
            }
            assertThat(cards)
                    .isEqualTo(Map.of(
                            CardText.PERSON, person.name().orElseThrow().display(),
                            CardText.UNIT, usual.units().unit(person.unit()).shortName(),
                            CardText.UNIT_AND_PERSON,
                                    usual.units().unit(person.unit()).shortName() + " "
                                            + person.name().orElseThrow().display(),
                            CardText.FUNCTION, usual.zone(person)));
        }
    }
}
