package dev.huiwu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.fixture.Dice;
import dev.huiwu.core.fixture.Seeds;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DutiesTest {

    private static final UnitId OFFICE = new UnitId("U001");
    private static final DutyParty FIRST = new DutyParty.OfSection(OFFICE, "秘书一处");
    private static final DutyParty SECOND = new DutyParty.OfSection(OFFICE, "秘书二处");
    private static final DutyParty POWER = new DutyParty.OfUnit(new UnitId("U040"));
    private static final DutyParty CLERK = new DutyParty.OfPerson(new PersonId("U001-7"));

    private static DutyLine line(String duty, DutyPart part, DutyParty party) {
        return new DutyLine(duty, "事项" + duty, "全体会议", "无差错", part, party);
    }

    @Test
    void r7TwoAnswerableSectionsAreReportedWithBothNamesAndNobodyIsToo() {
        List<DutyLine> lines = List.of(
                line("D1", DutyPart.ANSWERABLE, FIRST),
                line("D1", DutyPart.ANSWERABLE, SECOND),
                line("D2", DutyPart.HELPING, POWER),
                line("D2", DutyPart.HELPING, CLERK),
                line("D3", DutyPart.ANSWERABLE, FIRST));
        Findings findings = Duties.check(lines);
        assertThat(findings.codes()).containsExactly("duty-answerable-twice", "duty-answerable-missing");
        Finding twice = findings.list().get(0);
        assertThat(twice.subjects()).containsExactly("D1", "U001/秘书一处", "U001/秘书二处");
        assertThat(twice.zh()).contains("U001/秘书一处").contains("U001/秘书二处");
        assertThat(findings.list().get(1).en())
                .isEqualTo("Nobody is answerable for duty D2; U040 U001-7 only help. Name one party.");
        assertThatThrownBy(() -> Duties.of(lines))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("D1")
                .hasMessageContaining("D2");
    }

    @Test
    void aTableSaysForEachPartyWhatItAnswersForAndWhatItHelpsWith() {
        Duties duties = Duties.of(List.of(
                line("D1", DutyPart.HELPING, CLERK),
                line("D1", DutyPart.ANSWERABLE, FIRST),
                line("D2", DutyPart.ANSWERABLE, POWER),
                line("D2", DutyPart.HELPING, FIRST)));
        assertThat(duties.of(FIRST, DutyPart.ANSWERABLE)).extracting(Duty::id).containsExactly("D1");
        assertThat(duties.of(FIRST, DutyPart.HELPING)).extracting(Duty::id).containsExactly("D2");
        assertThat(duties.find("D1").orElseThrow().standard()).contains("无差错");
    }

    @Test
    void oneMatterUnderTwoIdsWithTwoAnswerableSectionsIsReported() {
        Findings findings = Duties.check(List.of(
                new DutyLine("D1", "排座", "", "", DutyPart.ANSWERABLE, FIRST),
                new DutyLine("D2", "排座", "", "", DutyPart.ANSWERABLE, SECOND)));
        assertThat(findings.codes()).containsExactly("duty-matter-twice");
        assertThat(findings.list().get(0).subjects()).contains("U001/秘书一处", "U001/秘书二处");
    }

    @Test
    void linesOfOneDutyThatDoNotAgreeAreReported() {
        assertThat(Duties.check(List.of(
                                line("D1", DutyPart.ANSWERABLE, FIRST),
                                new DutyLine("D1", "另一事项", "", "", DutyPart.HELPING, FIRST),
                                new DutyLine("D4", " ", "", "", DutyPart.ANSWERABLE, FIRST)))
                        .codes())
                .containsExactly("duty-lines-differ", "duty-helps-itself", "duty-what-missing");
    }

    static LongStream seeds() {
        return Seeds.usually(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyLinesAreOneTableOrSayWhyNotAndATableIsItsLines(long seed) {
        Dice dice = new Dice(seed);
        List<DutyLine> lines = new ArrayList<>();
        for (int i = 0; i < dice.between(1, 12); i++) {
            lines.add(line(
                    "D" + dice.between(1, 5), dice.pick(DutyPart.values()), dice.pick(FIRST, SECOND, POWER, CLERK)));
        }
        if (Duties.check(lines).isEmpty()) {
            Duties duties = Duties.of(lines);
            assertThat(Duties.of(duties.lines())).isEqualTo(duties);
            assertThat(duties.lines()).containsAll(lines);
        } else {
            assertThatThrownBy(() -> Duties.of(lines)).isInstanceOf(FindingsException.class);
        }
    }
}
