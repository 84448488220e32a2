package dev.huiwu.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.SamplePlan;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatPlanWriterTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"economic-analysis", "executive"})
    void writesARowForEverybodyAndADocumentThatReadsBackEqual(String meeting) {
        SeatingRequest request = SamplePlan.of(meeting).request();
        SeatPlan plan = SamplePlan.of(meeting).plan();

        String table = new String(SeatPlanWriter.writeTable(plan, request, Language.CHINESE), StandardCharsets.UTF_8);
        List<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(table.substring(1)).stream()
                        .toList();
        assertThat(rows).hasSize(plan.seatings().size());
        assertThat(table).startsWith("\uFEFF人员编号,座位编号,楼层,区,排,座号,姓名,代会人,单位代码,单位,分区,轮次,理由\r\n");
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getField("人员编号"))
                    .isEqualTo(plan.seatings().get(i).person().value());
            assertThat(rows.get(i).getField("理由")).isNotBlank();
        }

        String document = new String(SeatPlanWriter.writeDocument(plan), StandardCharsets.UTF_8);
        Location file = Location.ofFile("seat-plan.json");
        assertThat(MeetingJson.read(MeetingJson.parse(document, file), SeatPlan.class, file))
                .isEqualTo(plan);
        assertThat(document).startsWith("{\n  \"format\": \"huiwu-seat-plan/1\",");
    }
}
