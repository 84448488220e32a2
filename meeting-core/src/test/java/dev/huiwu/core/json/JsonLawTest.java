package dev.huiwu.core.json;

import dev.huiwu.core.fixture.JsonLaws;
import java.util.Map;

/** The laws of {@link JsonLaws} on the documents of this module. */
class JsonLawTest extends JsonLaws {

    private static final String ANSWER = "answers a question at the moment and is neither stored nor sent";
    private static final String QUESTION = "is asked within the program and is neither stored nor sent";

    JsonLawTest() {
        super(
                JsonSamples.documents(),
                Map.ofEntries(
                        Map.entry("dev.huiwu.core.json", "holds what reads and writes documents"),
                        Map.entry("dev.huiwu.core.drawing", "is written as SVG"),
                        Map.entry("dev.huiwu.core.paper", "is written as a table or a document"),
                        Map.entry("AgendaEntry", ANSWER),
                        Map.entry("AgendaResult", ANSWER),
                        Map.entry("AttendanceCount", ANSWER),
                        Map.entry("CardComparison", ANSWER),
                        Map.entry("CardComparisonRequest", QUESTION),
                        Map.entry("CardCounts", ANSWER),
                        Map.entry("CardHeld", ANSWER),
                        Map.entry("CardNeed", QUESTION),
                        Map.entry("CardPerson", QUESTION),
                        Map.entry("CardPosition", ANSWER),
                        Map.entry("CardReturn", ANSWER),
                        Map.entry("CardReturnCount", QUESTION),
                        Map.entry("CardStatus", ANSWER),
                        Map.entry("CardToMake", ANSWER),
                        Map.entry("CardToRetire", ANSWER),
                        Map.entry("CheckInResult", ANSWER),
                        Map.entry("DeliveryReminder", ANSWER),
                        Map.entry("DeliveryStatus", ANSWER),
                        Map.entry("RecipientState", ANSWER),
                        Map.entry("FocusRequest", QUESTION),
                        Map.entry("FocusReview", ANSWER),
                        Map.entry("OverallReadiness", ANSWER),
                        Map.entry("Quorum", ANSWER),
                        Map.entry("ReadinessResult", ANSWER),
                        Map.entry("ScopeRequest", QUESTION),
                        Map.entry("SiteCount", ANSWER),
                        Map.entry("SupervisedTask", ANSWER),
                        Map.entry("Supervision", ANSWER),
                        Map.entry("TopicAnswer.Accepted", ANSWER),
                        Map.entry("TopicAnswer.Refused", ANSWER),
                        Map.entry("TopicAnswers", ANSWER),
                        Map.entry("TopicPage", ANSWER),
                        Map.entry("TopicRequest", QUESTION),
                        Map.entry("UnitReply", ANSWER),
                        Map.entry("UnitSupervision", ANSWER),
                        Map.entry("WaitingUnit", ANSWER),
                        Map.entry("WorkClock", QUESTION)));
    }
}
