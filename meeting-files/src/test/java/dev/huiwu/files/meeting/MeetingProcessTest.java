package dev.huiwu.files.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Finding;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.workflow.definition.Fact;
import dev.huiwu.workflow.definition.StandardProcesses;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.schedule.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process of a meeting, and what holds of the meeting. */
class MeetingProcessTest {

    private static final Optional<Path> COMMON = Optional.of(Samples.SEEDS.resolve("common"));
    private static final String FACTS = "\"facts\": [\"hall\"]";

    @TempDir
    private Path folder;

    private ReadResult<MeetingProcess> with(String facts) throws IOException {
        String text = Files.readString(Samples.SEEDS.resolve("plenary/meeting.json"));
        assertThat(text).contains(FACTS);
        Files.writeString(folder.resolve("meeting.json"), text.replace(FACTS, facts));
        return MeetingProcess.read(folder, COMMON);
    }

    private static boolean planned(MeetingProcess process, String step) {
        return Schedule.of(process.scheduleRequest()).step(StepId.of(step)).isPresent();
    }

    @Test
    void stepsThatTheMeetingDoesNotNeedAreNotPlanned() throws IOException {
        MeetingProcess hall = with(FACTS).orThrow();
        assertThat(hall.facts()).containsExactly(Fact.HALL);
        assertThat(planned(hall, "P21")).isTrue();
        assertThat(planned(hall, "P27")).isFalse();

        MeetingProcess nothing = with("\"facts\": []").orThrow();
        assertThat(nothing.facts()).isEmpty();
        assertThat(planned(nothing, "P21")).isFalse();
    }

    @Test
    void everyStepIsPlannedWhereNothingIsSaidAndANoteSaysSoOnce() throws IOException {
        ReadResult<MeetingProcess> unsaid = with("\"facts\": null");

        assertThat(unsaid.findings().list()).singleElement().satisfies(finding -> {
            assertThat(Samples.line(finding)).isEqualTo("note facts-not-said $.facts");
            assertThat(finding.en()).contains("classified, hall, lodging");
        });
        assertThat(planned(unsaid.orThrow(), "P27")).isTrue();
        assertThat(planned(unsaid.orThrow(), "P29")).isTrue();
    }

    @Test
    void aFactThatTheProcessDoesNotAskAboutIsNamedWithThoseItDoes() throws IOException {
        ReadResult<MeetingProcess> misspelt = with("\"facts\": [\"hall\", \"clasified\"]");

        assertThat(misspelt.value()).isEmpty();
        Finding finding = misspelt.findings().list().get(0);
        assertThat(Samples.line(finding)).isEqualTo("error unknown-fact $.facts[1]");
        assertThat(finding.zh()).contains("“clasified”").contains("classified, hall, lodging");
    }

    @Test
    void everythingElseThatIsWrongWithFactsIsReportedToo() throws IOException {
        assertThat(with("\"facts\": \"hall\"").findings().stream().map(Samples::line))
                .containsExactly("error field-type $.facts");
        assertThat(with("\"facts\": [\"hall\", 7, \"hall\", \"大会场\"]").findings().stream()
                        .map(Samples::line))
                .containsExactly(
                        "error field-type $.facts[1]", "error field-repeated $.facts[2]", "error unknown-fact $.facts");
    }

    @Test
    void theFolderOfAMeetingSaysTheSame() throws IOException {
        Path sample = Samples.SEEDS.resolve("plenary");
        MeetingFolder whole = MeetingFolder.read(sample, Optional.empty()).orThrow();

        assertThat(whole.scheduleRequest())
                .isEqualTo(
                        MeetingProcess.read(sample, Optional.empty()).orThrow().scheduleRequest());
    }

    @Test
    void aFaultOfTheRosterIsNoneOfTheProcess() throws IOException {
        Files.writeString(folder.resolve("roster-plenary.csv"), "nothing of the kind");

        assertThat(with(FACTS).value()).isPresent();
        assertThat(MeetingFolder.read(folder, COMMON).value()).isEmpty();
    }

    @Test
    void theProcessMayBeAJsonDocument() throws IOException {
        Files.writeString(folder.resolve("p.json"), MeetingJson.write(StandardProcesses.executive()));
        Path file = folder.resolve("meeting.json");
        with("\"facts\": []");
        Files.writeString(file, Files.readString(file).replace("process-default.csv", "p.json"));

        assertThat(MeetingProcess.read(folder, COMMON).orThrow().definition()).isEqualTo(StandardProcesses.executive());
    }
}
