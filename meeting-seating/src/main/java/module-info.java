/** Venues, the seating engine, seat plans and seat guides. */
module dev.huiwu.seating {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires transitive dev.huiwu.core;

    exports dev.huiwu.seating.card;
    exports dev.huiwu.seating;
    exports dev.huiwu.seating.guide;
    exports dev.huiwu.seating.order;
    exports dev.huiwu.seating.replan;
    exports dev.huiwu.seating.rule;
    exports dev.huiwu.seating.score;
    exports dev.huiwu.seating.sheet;
    exports dev.huiwu.seating.usher;
    exports dev.huiwu.seating.venue;
    exports dev.huiwu.seating.workorder;
    exports dev.huiwu.seating.zoning;

    opens dev.huiwu.seating.card to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.seating to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.seating.replan to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.seating.usher to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.seating.venue to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.seating.workorder to
            com.fasterxml.jackson.databind;
}
