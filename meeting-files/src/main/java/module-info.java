/** Readers and writers of the files an office keeps. */
module dev.huiwu.files {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires org.dhatim.fastexcel;
    requires transitive dev.huiwu.core;
    requires transitive dev.huiwu.seating;
    requires transitive dev.huiwu.workflow;

    exports dev.huiwu.files;
    exports dev.huiwu.files.calendar;
    exports dev.huiwu.files.change;
    exports dev.huiwu.files.card;
    exports dev.huiwu.files.checkin;
    exports dev.huiwu.files.delivery;
    exports dev.huiwu.files.duty;
    exports dev.huiwu.files.list;
    exports dev.huiwu.files.meeting;
    exports dev.huiwu.files.name;
    exports dev.huiwu.files.notification;
    exports dev.huiwu.files.plan;
    exports dev.huiwu.files.process;
    exports dev.huiwu.files.topic;
    exports dev.huiwu.files.readiness;
    exports dev.huiwu.files.roster;
    exports dev.huiwu.files.rule;
    exports dev.huiwu.files.seatsheet;
    exports dev.huiwu.files.unit;
    exports dev.huiwu.files.usher;
    exports dev.huiwu.files.venue;
    exports dev.huiwu.files.workorder;

    opens dev.huiwu.files to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.files.list to
            com.fasterxml.jackson.databind;
}
