package dev.huiwu.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.workflow.definition.Phase;
import dev.huiwu.workflow.definition.ProcessDefinition;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.fixture.Calendars;
import dev.huiwu.workflow.fixture.DefaultProcess;
import dev.huiwu.workflow.schedule.Schedule;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class WorkflowJsonTest {

    private final ProcessDefinition definition = WorkflowDocuments.definition();

    @Test
    void definitionsSurviveJsonAndBack() {
        for (ProcessDefinition each : new ProcessDefinition[] {definition, DefaultProcess.definition()}) {
            String json = MeetingJson.write(each);
            assertThat(json).startsWith("{\n  \"format\": \"huiwu-process/1\",\n  \"id\"");
            assertThat(read(json, ProcessDefinition.class)).isEqualTo(each);
        }
    }

    @Test
    void schedulesSurviveJsonAndBack() {
        Schedule schedule = Schedule.of(
                DefaultProcess.definition(), OffsetDateTime.parse("2026-04-25T09:00+08:00"), Calendars.national());

        String json = MeetingJson.write(schedule);

        assertThat(json).startsWith("{\n  \"format\": \"huiwu-schedule/1\",\n  \"processId\"");
        assertThat(read(json, Schedule.class)).isEqualTo(schedule);
    }

    @Test
    void rolesAndPhasesMayBeWrittenAsTheirCode() {
        ProcessDefinition read = read("""
                {"format": "huiwu-process/1", "id": "p", "steps": [{"id": "A", "owner": "SEC", "phase": "ONSITE",
                 "deadline": {"anchor": "meeting", "workingDays": 0}, "standards": ["done"]}], "new": 1}""", ProcessDefinition.class);

        assertThat(read.steps().get(0).owner()).hasValue(Role.SECRETARY);
        assertThat(read.steps().get(0).phase()).hasValue(Phase.ONSITE);
    }

    @Test
    void aDefinitionWithFaultsIsRefused() {
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> read("{\"id\": \"p\", \"steps\": [{\"id\": \"A\"}]}", ProcessDefinition.class))
                .satisfies(e -> assertThat(e.findings().list())
                        .allMatch(finding ->
                                finding.location().orElseThrow().toString().equals("test.json $")))
                .withMessageContaining("[no-owner]");
    }

    private static <T> T read(String json, Class<T> type) {
        Location file = Location.ofFile("test.json");
        return MeetingJson.read(MeetingJson.parse(json, file), type, file);
    }
}
