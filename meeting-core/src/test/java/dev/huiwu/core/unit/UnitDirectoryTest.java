package dev.huiwu.core.unit;

import static dev.huiwu.core.fixture.Fixtures.unit;
import static dev.huiwu.core.fixture.Fixtures.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Severity;
import dev.huiwu.core.fixture.AnyValues;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitDirectoryTest {

    @Test
    void suggestsNothingForTextsNoUnitIsCalledBy() {
        Unit unit = department(1, "11001", "市".repeat(61), "市");
        UnitDirectory directory = UnitDirectory.of(List.of(unit));
        assertThat(directory.suggest("市".repeat(60))).containsExactly(unit);
        assertThat(directory.suggest("市".repeat(61))).isEmpty();
    }

    private static final UnitCategory DEPARTMENT = new UnitCategory("11", "市政府组成部门");

    private static Unit department(int position, String code, String name, String shortName) {
        return Unit.builder()
                .id(new UnitId(code))
                .name(name)
                .shortName(shortName)
                .category(DEPARTMENT)
                .protocolPosition(position)
                .build();
    }

    @Nested
    class ForTheOrder {

        @Test
        void isTheGivenOneAndNotThatOfTheCodes() {
            UnitDirectory directory = UnitDirectory.of(List.of(
                    department(3, "30004", "望川市人民政府", "望川市"),
                    department(1, "30001", "云渚区人民政府", "云渚区"),
                    department(2, "30009", "澄屿市人民政府", "澄屿市")));
            assertThat(directory.units())
                    .extracting(unit -> unit.id().value())
                    .containsExactly("30001", "30009", "30004");
        }

        @Test
        void putsStrangersLast() {
            List<UnitId> ids = IntStream.of(9, 2, 8, 1)
                    .mapToObj(i -> unit(i).id())
                    .sorted(units(2).protocolOrder())
                    .toList();
            assertThat(ids).extracting(UnitId::value).containsExactly("U001", "U002", "U008", "U009");
        }
    }

    @Nested
    class InFindingsForPeople {

        private final UnitDirectory directory = UnitDirectory.of(List.of(department(1, "22006", "云江市文学艺术界联合会", "市文联")));

        private Finding about(String subject, String zh, String en) {
            return Finding.builder()
                    .code("feedback-open")
                    .severity(Severity.WARNING)
                    .addSubjects(subject)
                    .arguments(Map.of("unit", subject))
                    .zh(zh)
                    .en(en)
                    .build();
        }

        @Test
        void putsTheShortNameBesideTheCodeAndLeavesArgumentsAlone() {
            Findings named =
                    directory.named(Findings.of(about("22006", "单位 22006 的反馈", "Feedback of unit 22006 is open")));
            Finding finding = named.list().get(0);
            assertThat(finding.zh()).isEqualTo("单位市文联（22006）的反馈");
            assertThat(finding.en()).isEqualTo("Feedback of unit 市文联 (22006) is open");
            assertThat(finding.arguments()).containsEntry("unit", "22006");
            assertThat(directory.named(named)).isEqualTo(named);
        }

        @Test
        void aSectionIsCalledByTheNameOfItsUnitToo() {
            Findings named = directory.named(Findings.of(about("22006/秘书科", "主责方 22006/秘书科 有两个", "Both are 22006/A")));
            assertThat(named.list().get(0).zh()).isEqualTo("主责方市文联（22006）/秘书科 有两个");
        }

        @Test
        void unitsThatAFindingHasInAnArgumentAreCalledByTheirNamesToo() {
            Finding finding = Finding.builder()
                    .from(about("YT-1", "议题 YT-1 尚缺意见：22006, 99999。", "Topic YT-1 lacks 22006, 99999."))
                    .arguments(Map.of("units", "22006, 99999"))
                    .build();
            Finding named = directory.named(Findings.of(finding)).list().get(0);
            assertThat(named.zh()).isEqualTo("议题 YT-1 尚缺意见：市文联（22006）, 99999。");
            assertThat(named.en()).isEqualTo("Topic YT-1 lacks 市文联 (22006), 99999.");
        }

        @Test
        void leavesIdsOfPeopleAndOtherFiguresAlone() {
            Findings findings = Findings.of(
                    about("22006-8673a1d9", "人员 22006-8673a1d9", "Person 22006-8673a1d9"),
                    about("22006", "第 122006 行，22006.5", "row 122006, 22006.5"),
                    about("99999", "单位 99999", "Unit 99999"));
            assertThat(directory.named(findings)).isEqualTo(findings);
        }
    }

    @Nested
    class WhenAnOfficeNamesAUnit {

        private final UnitDirectory directory = UnitDirectory.of(List.of(
                department(1, "11004", "云江市工业和信息化局", "市工信局"),
                department(2, "13001", "云江市市场监督管理局", "市市场监管局").toBuilder()
                        .addAliases("云江市质量技术监督局")
                        .build(),
                department(3, "11005", "云江市财政局", "市财政局")));

        @ParameterizedTest
        @ValueSource(strings = {"11004", "云江市工业和信息化局", "市工信局", " 市工信局　", "市 工信局"})
        void takesCodeFullNameAndShortName(String text) {
            assertThat(directory.resolve(text)).map(Unit::id).contains(new UnitId("11004"));
        }

        @Test
        void takesAFormerNameFromTheAliases() {
            assertThat(directory.resolve("云江市质量技术监督局")).map(Unit::id).contains(new UnitId("13001"));
        }

        @Test
        void suggestsWhatIsNearInsteadOfTakingIt() {
            assertThat(directory.resolve("云江市工信局")).isEmpty();
            assertThat(directory.suggest("云江市工信局")).first().extracting(Unit::id).isEqualTo(new UnitId("11004"));
            assertThat(directory.suggest("云江电业局").size()).isLessThanOrEqualTo(3);
            assertThat(directory.suggest("第九中学")).isEmpty();
        }

        @Test
        void takesNeitherOfTwoThatGoByOneName() {
            List<Unit> twins = List.of(department(1, "1", "云江市水利局", "市局"), department(2, "2", "云江市林业局", "市局"));
            assertThat(UnitDirectory.check(twins).codes()).containsExactly("ambiguous-unit-name");
            assertThat(UnitDirectory.of(twins).resolve("市局")).isEmpty();
            assertThat(UnitDirectory.of(twins).resolve("云江市水利局")).isPresent();
        }

        @Test
        void letsTheFullNameWinOverAnotherUnitsAlias() {
            UnitDirectory two = UnitDirectory.of(List.of(
                    department(1, "1", "云江市水利局", "市水利局").toBuilder()
                            .addAliases("云江市林业局")
                            .build(),
                    department(2, "2", "云江市林业局", "市林业局")));
            assertThat(two.resolve("云江市林业局")).map(Unit::id).contains(new UnitId("2"));
        }

        @Test
        void saysWhichCodeIsUnknown() {
            assertThat(directory.find(new UnitId("99999"))).isEmpty();
            assertThatThrownBy(() -> directory.unit(new UnitId("99999")))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("99999");
        }
    }

    @Nested
    class WhenUnitsContradictEachOther {

        @Test
        void reportsEveryCodeAndPositionUsedTwice() {
            List<Unit> units = List.of(
                    unit(1),
                    unit(2),
                    unit(2),
                    unit(3),
                    unit(4).toBuilder().protocolPosition(3).build());
            Findings findings = UnitDirectory.check(units);
            assertThat(findings.codes()).containsExactly("duplicate-unit", "duplicate-protocol-position");
            assertThat(findings.list().get(0).subjects()).containsExactly("U002");
            assertThat(findings.list().get(1).subjects()).containsExactly("U003", "U004");
            assertThatThrownBy(() -> UnitDirectory.of(units))
                    .isInstanceOf(FindingsException.class)
                    .hasMessageContaining("[duplicate-unit]")
                    .hasMessageContaining("[duplicate-protocol-position]");
        }

        @Test
        void refusesAUnitWithoutAPosition() {
            assertThatThrownBy(() -> unit(1).toBuilder().protocolPosition(0).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Unit U001 has protocol position 0; positions start at 1.");
        }

        @Test
        void refusesACodeWithBlanks() {
            assertThatThrownBy(() -> new UnitId("11 001")).hasMessageContaining("white space");
            assertThatThrownBy(() -> new UnitId("11\uD801")).hasMessageContaining("half a character");
        }
    }

    /** Laws that hold for every directory; a failure names the seed that repeats it. */
    @Nested
    class ForAnyUnits {

        static LongStream seeds() {
            return LongStream.range(0, 50);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void theOrderTheyAreGivenInDoesNotMatter(long seed) {
            AnyValues any = new AnyValues(seed);
            UnitDirectory directory = any.units(any.dice().between(1, 40));
            assertThat(UnitDirectory.of(any.dice().shuffled(directory.units()))).isEqualTo(directory);
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void everyUnitResolvesByEachOfItsNames(long seed) {
            UnitDirectory directory = new AnyValues(seed).units(30);
            assertThat(directory.units()).allSatisfy(unit -> {
                assertThat(directory.resolve(unit.id().value())).contains(unit);
                assertThat(directory.resolve(unit.name())).contains(unit);
                assertThat(directory.resolve(unit.shortName())).contains(unit);
                assertThat(directory.suggest(unit.name())).first().isEqualTo(unit);
            });
        }
    }
}
