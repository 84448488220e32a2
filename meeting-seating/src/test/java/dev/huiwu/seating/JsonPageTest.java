package dev.huiwu.seating;

import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.fixture.JsonPage;
import java.util.Set;

/** This module's part of {@code docs/json.md}, held against the code by {@link JsonPage}. */
class JsonPageTest extends JsonPage {

    JsonPageTest() {
        super(
                "seating",
                SeatingDocuments.all(),
                ImmutableMap.of(
                        "dev.huiwu.seating", "Seat plans",
                        "dev.huiwu.seating.usher", "Ushers",
                        "dev.huiwu.seating.card", "Cards at seats",
                        "dev.huiwu.seating.replan", "Late changes",
                        "dev.huiwu.seating.workorder", "Work orders",
                        "dev.huiwu.seating.venue", "Venues",
                        "dev.huiwu.seating.order", "Orders"),
                Set.of("SeatPlan", "UsherPlan", "ChangeWorkOrder", "ChangeRecord"));
    }
}
