package dev.huiwu.files.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.duty.Duties;
import dev.huiwu.core.duty.Duty;
import dev.huiwu.core.duty.DutyParty;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitDutyFilesTest {

    private static final UnitDirectory UNITS = Samples.units();

    private static ReadResult<Duties> read(String table) {
        return UnitDutyReader.read("unit-duties.csv", table.getBytes(StandardCharsets.UTF_8), UNITS);
    }

    private static Duties duties() {
        Duties.Builder duties = Duties.builder()
                .addDuties(Duty.builder()
                        .id("D-1")
                        .what("=排座, 制图")
                        .scope("全体会议")
                        .answerable(new DutyParty.OfSection(
                                UNITS.resolve("市政府办公室").orElseThrow().id(), "会务科"))
                        .addHelping(
                                new DutyParty.OfUnit(
                                        UNITS.resolve("市财政局").orElseThrow().id()),
                                new DutyParty.OfPerson(new PersonId("D07")))
                        .standard("每人一座")
                        .build());
        for (Unit unit : UNITS.units()) {
            duties.addDuties(Duty.builder()
                    .id("U-" + unit.id())
                    .what("本单位人员到会 " + unit.id())
                    .answerable(new DutyParty.OfUnit(unit.id()))
                    .build());
        }
        return duties.build();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsWrittenIsReadBackWhateverUnitsAreCalled(Language language) {
        for (byte[] table : new byte[][] {
            UnitDutyWriter.write(duties(), UNITS, language), UnitDutyWriter.workbook(duties(), UNITS, language)
        }) {
            ReadResult<Duties> back = UnitDutyReader.read("unit-duties.csv", table, UNITS);
            assertThat(back.findings()).isEmpty();
            assertThat(back.orThrow()).isEqualTo(duties());
        }
    }

    @Test
    void theTableNamesUnitsAsPeopleDo() {
        assertThat(new String(UnitDutyWriter.write(duties(), UNITS, Language.CHINESE), StandardCharsets.UTF_8))
                .contains("D-1,\"'=排座, 制图\",全体会议,市政府办公室/会务科,市财政局; 人员:D07,每人一座");
    }

    @Test
    void r7TwoAnswerableSectionsOrNoneAreReportedWithBothNamesAtTheirRow() {
        assertThat(read("""
                        编号,事项,主责,配合
                        D1,排座,市政府办公室/会务科、市政府办公室/秘书科,
                        D2,签到,,市公安局
                        D3,供电,,
                        D4,安保,市公安局,市公安局
                        D5,用车,市财政局,
                        D5,,市公安局,
                        """).findings())
                .extracting(finding -> Samples.line(finding) + ": " + finding.zh())
                .containsExactly(
                        "error duty-answerable-twice 2 主责: 职责 D1 有两个主责方：10001/会务科 和 10001/秘书科；请只留一方主责，另一方改为配合。",
                        "error duty-answerable-missing 3 主责: 职责 D2 没有主责方，只有配合方 11005；请指定一方主责。",
                        "error value-missing 4 主责: 单元格是空的；请填写“主责”。",
                        "error duty-helps-itself 5 主责: 11005 是职责 D4 的主责方，不能又是配合方；请删去一处。",
                        "error duty-answerable-twice 6 主责: 职责 D5 有两个主责方：11008 和 11005；请只留一方主责，另一方改为配合。");
    }

    @Test
    void unitsThatAreNotThereAreNamedWithThoseNear() {
        assertThat(read("""
                        编号,事项,主责,配合,标准
                        D1,排座,市财政部,市公安局/交警支队,每人一座
                        D1,,,人员:张 三,两人一座
                        ,x,市财政局,,
                        """).findings())
                .extracting(Samples::line)
                .containsExactly(
                        "error unknown-unit 2 主责",
                        "error row-says-otherwise 3 标准",
                        "error person-id 3 配合",
                        "error value-missing 4 职责编号");
    }
}
