package dev.huiwu.files.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.files.Samples;
import dev.huiwu.files.roster.ListReturnReader;
import dev.huiwu.files.roster.ReturnedList;
import dev.huiwu.files.roster.RosterWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** R48: what the rules say of a list that comes back. */
class ReturnReviewTest {

    private static final ListFolder FOLDER = ListFolder.read(
                    Samples.SEEDS.resolve("economic-analysis"), Optional.of(Samples.SEEDS.resolve("common")))
            .orThrow();
    private static final AttendeeList SENT = FOLDER.list().lock("市政府秘书长");

    private final List<String> rows =
            new ArrayList<>(new String(RosterWriter.write(SENT, FOLDER.units(), Language.CHINESE), UTF_8)
                    .lines()
                    .toList());

    private Findings review() {
        ReturnedList back = ListReturnReader.create(FOLDER.units())
                .read("back.csv", String.join("\n", rows).getBytes(UTF_8), SENT);
        assertThat(back.findings().hasErrors()).isFalse();
        return FOLDER.check(SENT, back);
    }

    private List<String> lines() {
        return review().only(finding -> finding.severity() != Severity.NOTE).stream()
                .map(Samples::line)
                .toList();
    }

    private int row(String name) {
        return rows.indexOf(rows.stream()
                .filter(line -> line.contains("," + name + ","))
                .findFirst()
                .orElseThrow());
    }

    private void replace(String name, String was, String is) {
        int row = row(name);
        assertThat(rows.get(row)).contains(was);
        rows.set(row, rows.get(row).replace(was, is));
    }

    @Test
    void anUntouchedListRaisesNothing() {
        assertThat(lines()).isEmpty();
    }

    @Test
    void leaveAndSubstitutesAreCheckedAgainstTheTableOfLeave() {
        replace("姚试坚", "副处级", "正科级");
        replace("严样星", "市政府秘书长", "市财政局局长");
        assertThat(lines())
                .containsExactly(
                        "error substitute-rank-too-low " + (row("姚试坚") + 1),
                        "error leave-wrong-approver " + (row("严样星") + 1));
    }

    @Test
    void aUnitWithMorePeopleThanPlacesIsSaid() {
        rows.add(",新例人,,市财政局,副局长,,参加");
        Findings findings = review();
        assertThat(lines()).containsExactly("warning return-too-many " + rows.size());
        assertThat(findings.list())
                .filteredOn(finding -> finding.code().equals("return-too-many"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("places", "3")
                        .containsEntry("found", "4"));
    }

    @Test
    void aCapacityInWhichAUnitDoesNotAttendIsSaid() {
        rows.add(",新例人,,市财政局,副局长,,列席");
        assertThat(lines()).containsExactly("warning return-kind-unknown " + rows.size());
    }

    @Test
    void aLeaderInOfficeWhoIsGoneIsSaidByIdAlone() {
        String id = rows.remove(row("董拟桃")).split(",", 2)[0].replace("\uFEFF", "");
        assertThat(review().only(finding -> finding.severity() != Severity.NOTE).list())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("return-leader-removed");
                    assertThat(finding.subjects()).containsExactly(id);
                    assertThat(finding.zh()).contains(id).doesNotContain("董拟桃");
                });
    }

    @Test
    void manyPeopleWhoAreGoneAreSaidWithTheirNumber() {
        int tenth = SENT.attendees().size() / 10;
        rows.subList(60, 60 + tenth).clear();
        assertThat(lines()).isEmpty();
        rows.remove(60);
        assertThat(review().only(finding -> finding.code().equals("return-many-removed"))
                        .list())
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments())
                        .containsEntry("found", Integer.toString(tenth + 1))
                        .containsEntry("all", "426"));
    }
}
