package dev.huiwu.files.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.huiwu.core.leader.LeaderDirectory;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UnitFilesTest {

    private static List<String> lines(ReadResult<?> result) {
        return result.findings().stream().map(Samples::line).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Nested
    class Units {

        private static final String HEADER = "建制序号,单位代码,单位全称,单位简称,类别代码,类别,别名\n";

        @Test
        void standInProtocolOrderAndNotByCode() {
            ReadResult<UnitDirectory> result = UnitReader.read("units.csv", Samples.seed("common/units.csv"));
            assertThat(lines(result)).isEmpty();
            List<Unit> units = result.orThrow().units();
            assertThat(units).hasSize(166);
            assertThat(units.stream()
                            .filter(unit -> unit.category().code().equals("30"))
                            .map(Unit::shortName))
                    .containsExactly("云渚区", "澄屿市", "稻源市", "望川市", "竹岭县", "鹿岭县", "茶屿县", "清渡县", "梅汀县", "松亭县");
            assertThat(result.orThrow().resolve("市政府领导")).map(Unit::id).contains(new UnitId("90001"));
        }

        @Test
        void areReportedAtEveryCellThatIsWrong() {
            ReadResult<UnitDirectory> result = UnitReader.read(
                    "units.csv",
                    bytes(HEADER
                            + "1,101,甲局,甲,11,部门,老甲、旧甲\n"
                            + "2,101,乙局,乙,11,部门,\n"
                            + "1,103,丙局,丙,11,部门,\n"
                            + "四,1 4,丁局,丁,11,,\n"
                            + "5,105,戊局,戊,11,机构,甲\n"
                            + "0,106,己局,己,11,部门,\n"));
            assertThat(lines(result))
                    .containsExactly(
                            "error duplicate-unit 3 单位代码",
                            "error duplicate-protocol-position 4 建制序号",
                            "error invalid-id 5 单位代码",
                            "error not-a-number 5 建制序号",
                            "error value-missing 5 类别",
                            "warning category-differs 6 类别",
                            "warning ambiguous-unit-name 6 别名",
                            "error not-a-number 7 建制序号");
            assertThat(result.value().orElseThrow().units()).hasSize(2);
            assertThat(result.value().orElseThrow().resolve("旧甲")).isPresent();
        }
    }

    @Nested
    class Leaders {

        @Test
        void areThoseInOfficeOnTheDate() {
            ReadResult<LeaderDirectory> result = LeaderReader.read("leaders.csv", Samples.seed("common/leaders.csv"));
            assertThat(lines(result)).isEmpty();
            assertThat(result.orThrow().leaders()).hasSize(13);
            assertThat(result.orThrow().on(LocalDate.of(2026, 3, 19)))
                    .extracting(leader -> leader.name().display())
                    .contains("石样舟")
                    .doesNotContain("莫模春");
        }

        @Test
        void areReportedAtEveryCellThatIsWrong() {
            ReadResult<LeaderDirectory> result = LeaderReader.read(
                    "leaders.csv",
                    bytes("顺序,姓名,职务,机构,任职起,任职止,依据\n"
                            + "10,拟甲,市长,市政府领导,2025-01-10,,\n"
                            + "10,拟 乙,副市长,市政府领导,2026年1月1日,,\n"
                            + "20,拟丙,,市政府领导,2025-02-30,,\n"
                            + "30,拟丁,副市长,市政府领导,2025/3/1,2025-02-01,\n"
                            + "40,,副市长,市政府领导,,,\n"));
            assertThat(lines(result))
                    .containsExactly(
                            "note spaces-removed 3 姓名",
                            "error leader-order-twice 3 顺序",
                            "error value-missing 4 职务",
                            "error not-a-date 4 任职起",
                            "error dates-reversed 5 任职止",
                            "error value-missing 6 姓名",
                            "error value-missing 6 任职起");
            assertThat(result.value().orElseThrow().leaders()).hasSize(1);
        }
    }

    @Nested
    class Liaisons {

        @Test
        void areOneForEachUnit() {
            ReadResult<List<Liaison>> result =
                    LiaisonReader.read("liaisons.csv", Samples.seed("common/liaisons.csv"), Samples.units());
            assertThat(lines(result)).isEmpty();
            assertThat(result.orThrow()).hasSize(166);
        }

        @Test
        void haveAPeriodAndMayFollowEachOther() {
            ReadResult<List<Liaison>> result = LiaisonReader.read(
                    "liaisons.csv",
                    bytes("单位代码,联络员,起,止\n10001,拟甲,,2026-03-31\n10001,拟乙,2026-04-01,\n"),
                    Samples.units());
            assertThat(result.orThrow())
                    .extracting(Liaison::since, Liaison::until)
                    .containsExactly(
                            tuple(Optional.empty(), Optional.of(LocalDate.parse("2026-03-31"))),
                            tuple(Optional.of(LocalDate.parse("2026-04-01")), Optional.empty()));
            assertThat(lines(LiaisonReader.read(
                            "liaisons.csv",
                            bytes("单位代码,联络员,起,止\n10001,拟甲,,2026-04-01\n10001,拟乙,2026-04-01,\n"
                                    + "11001,拟丙,2026-04-01,2026-03-01\n11002,拟丁,四月,\n"),
                            Samples.units())))
                    .containsExactly(
                            "error duplicate-liaison 3 单位代码", "error dates-reversed 4 止", "error not-a-date 5 起");
        }

        @Test
        void areReportedAtEveryCellThatIsWrong() {
            ReadResult<List<Liaison>> result = LiaisonReader.read(
                    "liaisons.csv",
                    bytes("单位代码,联络员,职务,办公电话,手机\n10001,拟甲,,,\n市政府办公室,拟乙,,,\n99999,拟丙,,,\n11001,,,,\n"),
                    Samples.units());
            assertThat(lines(result))
                    .containsExactly(
                            "error duplicate-liaison 3 单位代码", "error unknown-unit 4 单位代码", "error value-missing 5 联络员");
            assertThat(result.findings().toString()).doesNotContain("拟");
        }
    }
}
