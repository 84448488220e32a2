package dev.huiwu.seating;

import dev.huiwu.core.fixture.JsonLaws;
import java.util.Map;

/** The laws of {@link JsonLaws} on the documents of this module. */
class JsonLawTest extends JsonLaws {

    private static final String SETTING = "is set by the host in the request, which is made anew for each plan";
    private static final String ANSWER = "follows from request and plan, which are kept instead";

    JsonLawTest() {
        super(
                SeatingDocuments.all(),
                Map.ofEntries(
                        Map.entry("dev.huiwu.seating.order", SETTING),
                        Map.entry("dev.huiwu.seating.rule", SETTING),
                        Map.entry("SeatingRequest", SETTING),
                        Map.entry("dev.huiwu.seating.guide", ANSWER),
                        Map.entry("dev.huiwu.seating.score", ANSWER),
                        Map.entry("ChangeRefusedException.Refusal", ANSWER),
                        Map.entry("CardBox", ANSWER),
                        Map.entry("ReplanResult", ANSWER),
                        Map.entry("ReplanResult.FromScratch", ANSWER),
                        Map.entry("SeatMove", ANSWER),
                        Map.entry("dev.huiwu.seating.sheet", ANSWER),
                        Map.entry("MeetingPoint", SETTING),
                        Map.entry("UsherSettings", SETTING),
                        Map.entry("UsherChange", ANSWER),
                        Map.entry("UsherChanges", ANSWER),
                        Map.entry("UsherSheet", ANSWER),
                        Map.entry("UsherSheets", ANSWER),
                        Map.entry("WorkOrderSettings", SETTING),
                        Map.entry("WorkTimes", SETTING),
                        Map.entry("WorkOrderSheet", ANSWER),
                        Map.entry("WorkOrderSheet.Line", ANSWER),
                        Map.entry("WorkOrderSheet.Part", ANSWER),
                        Map.entry("dev.huiwu.seating.zoning", "is the input and output of the algorithm")));
    }
}
