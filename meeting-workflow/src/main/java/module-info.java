/** Process definitions, their review, schedules, running processes with stand-ins, readiness, and charts. */
module dev.huiwu.workflow {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires transitive dev.huiwu.core;

    exports dev.huiwu.workflow.chart;
    exports dev.huiwu.workflow.definition;
    exports dev.huiwu.workflow.duty;
    exports dev.huiwu.workflow.instance;
    exports dev.huiwu.workflow.readiness;
    exports dev.huiwu.workflow.review;
    exports dev.huiwu.workflow.schedule;
    exports dev.huiwu.workflow.standin;

    opens dev.huiwu.workflow.definition to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.workflow.duty to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.workflow.instance to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.workflow.readiness to
            com.fasterxml.jackson.databind;
    opens dev.huiwu.workflow.schedule to
            com.fasterxml.jackson.databind;
}
