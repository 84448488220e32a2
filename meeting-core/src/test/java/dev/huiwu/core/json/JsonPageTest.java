package dev.huiwu.core.json;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.fixture.JsonPage;
import java.util.Set;

/** This module's part of {@code docs/json.md}, held against the code by {@link JsonPage}. */
class JsonPageTest extends JsonPage {

    JsonPageTest() {
        super(
                "core",
                JsonSamples.documents(),
                ImmutableMap.<String, String>builder()
                        .put("dev.huiwu.core.unit", "Units and liaisons")
                        .put("dev.huiwu.core.leader", "Leaders and their matters")
                        .put("dev.huiwu.core.meeting", "Meetings and rooms")
                        .put("dev.huiwu.core.agenda", "Agenda")
                        .put("dev.huiwu.core.scope", "Attendance rules")
                        .put("dev.huiwu.core.feedback", "Feedback and proposals")
                        .put("dev.huiwu.core.signoff", "Sign-off")
                        .put("dev.huiwu.core.reply", "Replies")
                        .put("dev.huiwu.core.attendee", "People, leave and substitutes")
                        .put("dev.huiwu.core.name", "Names")
                        .put("dev.huiwu.core.list", "Lists")
                        .put("dev.huiwu.core.site", "Parts of a list")
                        .put("dev.huiwu.core.readiness", "Readiness")
                        .put("dev.huiwu.core.duty", "Duties of an office")
                        .put("dev.huiwu.core.rule", "Rules of an office")
                        .put("dev.huiwu.core.topic", "Topics")
                        .put("dev.huiwu.core.secrecy", "Secrecy")
                        .put("dev.huiwu.core.chain", "Chains")
                        .put("dev.huiwu.core.checkin", "Check-in")
                        .put("dev.huiwu.core.notification", "Calls")
                        .put("dev.huiwu.core.card", "Name cards")
                        .put("dev.huiwu.core.delivery", "Deliveries")
                        .put("dev.huiwu.core.calendar", "Calendar")
                        .put("dev.huiwu.core", "Findings")
                        .build(),
                Set.of("Attendee", "ListChangeProposal", "Reply", "LeaveRules", "QuorumRule"));
    }
}
