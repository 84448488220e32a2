package dev.huiwu.files.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huiwu.core.Language;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.Samples;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.StandardProcesses;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.review.DefinitionReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The processes that come with the library are the tables among the sample data. */
class StandardProcessFilesTest {

    private static final Path RESOURCES = Path.of("../meeting-workflow/src/main/resources/META-INF/huiwu");
    private static final Map<String, Supplier<ProcessDefinition>> SHIPPED = Map.of(
            "large", StandardProcesses::large,
            "executive", StandardProcesses::executive,
            "mayor-office", StandardProcesses::mayorOffice);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "process-default.csv, large, 大型会议会务流程, Work for a large meeting",
        "process-executive.csv, executive, 常务会议会务流程, Work for an executive meeting",
        "process-mayor-office.csv, mayor-office, 市长办公会议会务流程, Work for a mayor's office meeting"
    })
    void theJsonIsTheTable(String table, String name, String zh, String en) throws IOException {
        ProcessDefinition read = read(table).toBuilder().id(name).named(zh, en).build();
        if (Boolean.getBoolean("huiwu.record")) {
            Files.writeString(RESOURCES.resolve("process-" + name + ".json"), MeetingJson.write(read));
        }

        assertThat(Files.readString(RESOURCES.resolve("process-" + name + ".json")))
                .isEqualTo(MeetingJson.write(read));
        assertThat(SHIPPED.get(name).get()).isEqualTo(read);
        assertThat(DefinitionReview.of(read)).isEmpty();
        assertThat(read.name(Language.CHINESE)).isEqualTo(zh);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"process-default.csv", "process-executive.csv", "process-mayor-office.csv"})
    void theTableIsWrittenAndReadAgainTheSame(String table) {
        ProcessDefinition read = read(table);

        ReadResult<ProcessDefinition> again = ProcessReader.read(table, ProcessWriter.write(read));

        assertThat(again.findings()).isEmpty();
        assertThat(again.orThrow()).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"process-default.csv", "process-executive.csv", "process-mayor-office.csv"})
    void everyApprovalMayBeDecidedByADeputySecretaryGeneralAndGoBack(String table) {
        for (String id : new String[] {"P08", "P09", "P19", "P41"}) {
            assertThat(read(table).step(StepId.of(id)).orElseThrow()).satisfies(step -> {
                assertThat(step.approval()).contains(Authority.DEPUTY_SECRETARY_GENERAL);
                assertThat(step.outcomes()).hasSize(2);
            });
        }
    }

    private static ProcessDefinition read(String table) {
        return ProcessReader.read(table, Samples.seed("common/" + table)).orThrow();
    }
}
