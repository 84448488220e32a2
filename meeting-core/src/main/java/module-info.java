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
    requires java.xml;

    exports dev.huiwu.core;
    exports dev.huiwu.core.drawing;

    opens dev.huiwu.core to
            com.fasterxml.jackson.databind;
}
