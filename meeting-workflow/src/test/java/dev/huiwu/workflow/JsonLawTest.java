package dev.huiwu.workflow;

import dev.huiwu.core.fixture.JsonLaws;
import java.util.Map;

/** The laws of {@link JsonLaws} on the documents of this module. */
class JsonLawTest extends JsonLaws {

    private static final String ANSWER = "answers a question at the moment and is neither stored nor sent";

    private static final String FOLD = "follows from the events, which are what is stored";

    JsonLawTest() {
        super(
                WorkflowDocuments.all(),
                Map.ofEntries(
                        Map.entry("dev.huiwu.workflow.chart", "is a drawing, written as SVG"),
                        Map.entry("dev.huiwu.workflow.review", "gives findings, which are core's"),
                        Map.entry("dev.huiwu.workflow.standin", ANSWER),
                        Map.entry("Answer.Accepted", ANSWER),
                        Map.entry("Answer.Refused", ANSWER),
                        Map.entry("BusyView", ANSWER),
                        Map.entry("BusyView.DoubleBooking", ANSWER),
                        Map.entry("BusyView.PersonDay", ANSWER),
                        Map.entry("ContingencyRequest", "is asked within the program and is neither stored nor sent"),
                        Map.entry("ContingencyReview", ANSWER),
                        Map.entry("Cover", ANSWER),
                        Map.entry("DefinitionDifference", ANSWER),
                        Map.entry("Gap", ANSWER),
                        Map.entry("GapReport", ANSWER),
                        Map.entry("Lesson", ANSWER),
                        Map.entry("ProcessHistory", ANSWER),
                        Map.entry("ScheduleDifference", ANSWER),
                        Map.entry("ScheduleDifference.Moved", ANSWER),
                        Map.entry("StepState", FOLD),
                        Map.entry("StepState.Completion", FOLD),
                        Map.entry("StepState.Delivery", FOLD),
                        Map.entry("StepState.Done", FOLD),
                        Map.entry("StepState.Signature", FOLD)));
    }
}
