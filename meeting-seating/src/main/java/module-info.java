/** Venues, the seating engine, seat plans and seat guides. */
module dev.huiwu.seating {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires com.google.common;
    requires transitive dev.huiwu.core;

    exports dev.huiwu.seating.order;
    exports dev.huiwu.seating.zoning;
}
