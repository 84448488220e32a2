/** The register of topics on a relational database of the host. */
module dev.huiwu.store {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires com.google.common;
    requires org.jdbi.v3.core;
    requires transitive dev.huiwu.core;
    requires transitive java.sql;

    exports dev.huiwu.store;
}
