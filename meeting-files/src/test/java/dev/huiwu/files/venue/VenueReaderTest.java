package dev.huiwu.files.venue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Severity;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.seating.venue.HallSide;
import dev.huiwu.seating.venue.Landmark;
import dev.huiwu.seating.venue.Rostrum;
import dev.huiwu.seating.venue.SeatFeature;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenueFacts;
import dev.huiwu.seating.venue.VenuePlan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueReaderTest {

    private static List<String> lines(ReadResult<?> result) {
        return result.findings().stream().map(Samples::line).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"V-BG, 552, 6, 15", "V-DLT, 1158, 6, 32", "V-301, 56, 1, 0"})
    void readsTheSampleVenues(String id, int usable, int wheelchair, int rostrum) {
        ReadResult<VenueTable> table = VenueReader.readRows("venues.csv", Samples.seed("common/venues.csv"));
        assertThat(lines(table)).isEmpty();
        assertThat(table.orThrow().venues()).containsExactlyInAnyOrder("V-301", "V-BG", "V-DLT");
        ReadResult<VenueDocument> facts =
                VenueReader.readFacts("venue.json", Samples.seed("common/venue-" + id + ".json"));
        assertThat(lines(facts)).isEmpty();
        assertThat(facts.orThrow().venue()).isEqualTo(id);
        VenuePlan plan = table.orThrow().plan(id, facts.orThrow().facts()).orElseThrow();
        assertThat(plan.review().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE
                                || finding.code().startsWith("default-")))
                .isEmpty();
        Venue venue = Venue.lay(plan);
        assertThat(venue.usableSeats()).isEqualTo(usable);
        assertThat(venue.seats().stream().filter(seat -> seat.features().contains(SeatFeature.ACCESSIBLE)))
                .hasSize(wheelchair);
        assertThat(venue.rostrum().map(row -> row.capacity()).orElse(0)).isEqualTo(rostrum);
        assertThat(venue.entrances()).isNotEmpty();
        assertThat(venue.room().isPresent()).isEqualTo(id.equals("V-301"));
    }

    @Test
    void cutsNumbersAtBlanksOfAnyWidth() {
        String header = "会场代码,会场名称,楼层,排,区,起号,止号,编号方式,不可用座号,轮椅位座号\n";
        ReadResult<VenueTable> result =
                VenueReader.readRows("venues.csv", bytes(header + "V,厅,1,1,中区,1,40,顺序,3　5,、　1\n"));
        assertThat(lines(result)).isEmpty();
        VenuePlan plan =
                result.orThrow().plan("V", VenueFacts.builder().build()).orElseThrow();
        assertThat(plan.rows().get(0).blocked()).containsExactly(3, 5);
        assertThat(plan.rows().get(0).accessible()).containsExactly(1);
    }

    @Test
    void refusesARangeBeyondTheRowOnce() {
        String header = "会场代码,会场名称,楼层,排,区,起号,止号,编号方式,不可用座号,轮椅位座号\n";
        ReadResult<VenueTable> result = VenueReader.readRows(
                "venues.csv", bytes(header + "V,厅,1,1,中区,1,40,顺序,1-9999,3-41\nV,厅,1,2,中区,一,40,顺序,1-9999,\n"));
        assertThat(lines(result))
                .containsExactly("error not-a-number 2 不可用座号", "error not-a-number 2 轮椅位座号", "error not-a-number 3 起号");
    }

    @Test
    void reportsEveryCellThatIsWrong() {
        String header = "会场代码,会场名称,楼层,排,区,起号,止号,编号方式,不可用座号,轮椅位座号\n";
        ReadResult<VenueTable> result = VenueReader.readRows(
                "venues.csv",
                bytes(header
                        + "V,厅,1,1,中区,1,9,顺序,\"2-4,7\",1\n"
                        + "V,大厅,1,2,中区,1,9,顺序,,\n"
                        + "V,厅,1,3,中区,一,9,乱序,,\n"
                        + "V,厅,,4,,1,9,顺序,x,\n"));
        assertThat(lines(result))
                .containsExactly(
                        "warning venue-name-differs 3 会场名称",
                        "error not-a-number 4 起号",
                        "error unknown-value 4 编号方式",
                        "error value-missing 5 楼层",
                        "error value-missing 5 区",
                        "error not-a-number 5 不可用座号");
        VenuePlan plan = result.value()
                .orElseThrow()
                .plan("V", VenueFacts.builder().build())
                .orElseThrow();
        assertThat(plan.rows().get(0).blocked()).containsExactly(2, 3, 4, 7);
        assertThat(plan.rows().get(0).location().orElseThrow()).hasToString("venues.csv:2");
    }

    @Test
    void reportsEveryFieldThatIsWrong() {
        assertThat(lines(VenueReader.readFacts("v.json", bytes("""
                                {"format": "huiwu-venue/1", "stageSide": "north", "seatWidthMm": "550", "rowPitchMm": 1,
                                 "blockOrder": ["左区", "左区", 3],
                                 "aisles": [{"floor": "1", "left": "左区", "right": "中区"}],
                                 "walkways": {},
                                 "entrances": [{"id": "D1", "floor": "1", "wall": "left", "x": "0", "y": 1}, 7],
                                 "room": {"parts": [{"block": "主侧", "ring": "middle", "position": "main"}]}}
                                """))))
                .containsExactly(
                        "error field-missing $.venue",
                        "error unknown-value $.stageSide",
                        "error field-type $.seatWidthMm",
                        "error not-a-number $.rowPitchMm",
                        "error field-repeated $.blockOrder[1]",
                        "error field-type $.blockOrder[2]",
                        "error field-missing $.aisles[0].widthMm",
                        "error field-type $.walkways",
                        "error field-type $.entrances[1]",
                        "error field-type $.entrances[0].x",
                        "error unknown-value $.room.parts[0].ring");
    }

    @Test
    void warnsOfMisspeltFieldsAndNotesThoseItDoesNotKnow() {
        assertThat(lines(VenueReader.readFacts("v.json", bytes("""
                        {"format": "huiwu-venue/1", "venue": "V", "seatwidthMm": 550, "colour": {"a": 1},
                         "rostrum": {"lecturn": "left", "steps": ["left"]},
                         "entrances": [{"id": "D1", "floor": "1", "wall": "left", "x": 0, "y": 1, "levelAcess": true}]}
                        """))))
                .containsExactly(
                        "warning field-unknown $.seatwidthMm",
                        "note field-unknown $.colour",
                        "warning field-unknown $.rostrum.lecturn",
                        "warning field-unknown $.entrances[0].levelAcess");
    }

    /** R34. */
    @Test
    void readsWhereOneSpeaksAndComesUpWhereverTheRostrumIsDescribed() {
        VenueFacts access =
                VenueReader.readFacts("v.json", bytes("""
                        {"format": "huiwu-venue/1", "venue": "V-BG", "rostrum": {"lectern": "right", "steps": ["left", "right"]}}
                        """)).orThrow().facts();
        Rostrum.Access sides = new Rostrum.Access(Optional.of(HallSide.RIGHT), List.of(HallSide.LEFT, HallSide.RIGHT));
        Venue venue = Venue.lay(VenueReader.readRows("venues.csv", Samples.seed("common/venues.csv"))
                .orThrow()
                .plan("V-BG", access)
                .orElseThrow());
        assertThat(venue.rostrum().flatMap(Rostrum::access)).contains(sides);
        assertThat(venue.rostrum().orElseThrow().capacity()).isEqualTo(15);
    }

    @Test
    void readsARostrumThatTheRowsDoNotShow() {
        VenueFacts facts = VenueReader.readFacts("v.json", bytes("""
                        {"format": "huiwu-venue/1", "venue": "V", "seatWidthMm": 500, "rostrum": {"steps": ["left"], "rows": [
                         {"name": "前排", "maxChairs": 7}, {"name": "后排", "maxChairs": 8, "aisleMm": 1000}]}}
                        """)).orThrow().facts();
        String rows = "会场代码,会场名称,楼层,排,区,起号,止号,编号方式\nV,厅,1,1,中区,1,9,顺序\n";
        Rostrum rostrum = Venue.lay(VenueReader.readRows("venues.csv", bytes(rows))
                        .orThrow()
                        .plan("V", facts)
                        .orElseThrow())
                .rostrum()
                .orElseThrow();
        assertThat(rostrum.rows())
                .containsExactly(new Rostrum.Row("前排", 7), new Rostrum.Row("后排", 8, OptionalDouble.of(2)));
        assertThat(rostrum.access()).contains(new Rostrum.Access(Optional.empty(), List.of(HallSide.LEFT)));
    }

    @Test
    void reportsWhatIsWrongWithARostrum() {
        assertThat(lines(VenueReader.readFacts("v.json", bytes("""
                                {"format": "huiwu-venue/1", "venue": "V",
                                 "rostrum": {"lectern": "middle", "steps": ["left", "back", "left"],
                                             "rows": [{"name": "前排", "maxChairs": 7, "aisleMm": 900}]}}
                                """))))
                .containsExactlyInAnyOrder(
                        "error unknown-value $.rostrum.lectern",
                        "error field-repeated $.rostrum.steps[2]",
                        "error unknown-value $.rostrum.steps",
                        "error not-a-number $.rostrum.rows[0].aisleMm");
        assertThat(lines(VenueReader.readFacts(
                        "v.json", bytes("{\"format\": \"huiwu-venue/1\", \"venue\": \"V\", \"rostrum\": {}}"))))
                .containsExactly("error field-missing $.rostrum.rows");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'venue': 'V'} | error format-missing $.format",
                "{'format': 'huiwu-venue/2'} | error format-newer $.format",
                "{'format': 'huiwu-meeting/1'} | error format-unknown $.format",
                "[] | error field-type $",
                "{'format': | error json-ends-early 1",
            })
    void refusesOtherDocuments(String text, String finding) {
        assertThat(lines(VenueReader.readFacts("v.json", bytes(text.replace('\'', '"')))))
                .containsExactly(finding);
    }

    @Test
    void readsLandmarksAndSaysWhatOneLacks() {
        VenueDocument document = VenueReader.readFacts("v.json", bytes("""
                                {"format": "huiwu-venue/1", "venue": "V", "landmarks": [
                                  {"name": "签到台", "floor": "1", "x": -19, "y": 11.5}]}""")).orThrow();
        assertThat(document.facts().landmarks()).containsExactly(new Landmark("签到台", "1", -19, 11.5));
        assertThat(VenueReader.readFacts("v.json", bytes("""
                                {"format": "huiwu-venue/1", "venue": "V", "landmarks": [{"floor": "1", "x": 1}]}""")).findings().stream()
                        .map(finding ->
                                finding.code() + " " + finding.location().orElseThrow()))
                .containsExactly("field-missing v.json $.landmarks[0].name", "field-missing v.json $.landmarks[0].y");
    }
}
