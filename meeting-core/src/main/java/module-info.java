/** Values of a meeting and the rules on them, findings, calendar, drawing model. */
module dev.huiwu.core {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;

    exports dev.huiwu.core.card;
    exports dev.huiwu.core;
    exports dev.huiwu.core.attendee;
    exports dev.huiwu.core.calendar;
    exports dev.huiwu.core.checkin;
    exports dev.huiwu.core.delivery;
    exports dev.huiwu.core.json;
    exports dev.huiwu.core.leader;
    exports dev.huiwu.core.list;
    exports dev.huiwu.core.meeting;
    exports dev.huiwu.core.name;
    exports dev.huiwu.core.notification;
    exports dev.huiwu.core.paper;
    exports dev.huiwu.core.readiness;
    exports dev.huiwu.core.site;
    exports dev.huiwu.core.unit;
    exports dev.huiwu.core.drawing;
    exports dev.huiwu.core.agenda;
    exports dev.huiwu.core.feedback;
    exports dev.huiwu.core.reply;
    exports dev.huiwu.core.scope;
    exports dev.huiwu.core.signoff;
    exports dev.huiwu.core.duty;
    exports dev.huiwu.core.rule;
    exports dev.huiwu.core.chain;
    exports dev.huiwu.core.secrecy;
    exports dev.huiwu.core.topic;

    opens dev.huiwu.core.card to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.attendee to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.calendar to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.checkin to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.delivery to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.leader to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.list to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.meeting to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.name to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.notification to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.readiness to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.site to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.unit to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.agenda to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.feedback to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.reply to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.scope to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.signoff to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.duty to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.chain to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.secrecy to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.topic to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.core.rule to
            com.fasterxml.jackson.databind;
}
