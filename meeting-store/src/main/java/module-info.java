/** The register of topics and other records on a relational database of the host. */
module dev.huiwu.store {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires com.google.common;
    // Jdbi is an automatic module, which says nothing of those that it needs itself.
    requires io.leangen.geantyref;
    requires org.jdbi.v3.core;
    requires org.slf4j;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.huiwu.core;
    requires transitive dev.huiwu.workflow;
    requires transitive java.sql;

    exports dev.huiwu.store;

    opens dev.huiwu.store to
            com.fasterxml.jackson.databind;
}
