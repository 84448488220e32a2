package dev.huiwu.workflow;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.fixture.JsonPage;
import java.util.Set;

/** This module's part of {@code docs/json.md}, held against the code by {@link JsonPage}. */
class JsonPageTest extends JsonPage {

    JsonPageTest() {
        super(
                "workflow",
                WorkflowDocuments.all(),
                ImmutableMap.of(
                        "dev.huiwu.workflow.definition", "Processes",
                        "dev.huiwu.workflow.schedule", "Schedules",
                        "dev.huiwu.workflow.duty", "Duties",
                        "dev.huiwu.workflow.instance", "Running processes",
                        "dev.huiwu.workflow.readiness", "Contingency plans"),
                Set.of("ProcessDefinition"));
    }
}
