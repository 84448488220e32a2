package dev.huiwu.workflow;

import dev.huiwu.core.fixture.JsonLaws;
import java.util.Map;

/** The laws of {@link JsonLaws} on the documents of this module. */
class JsonLawTest extends JsonLaws {

    JsonLawTest() {
        super(
                WorkflowDocuments.all(),
                Map.of(
                        "dev.huiwu.workflow.chart", "is a drawing, written as SVG",
                        "dev.huiwu.workflow.review", "gives findings, which are core's"));
    }
}
