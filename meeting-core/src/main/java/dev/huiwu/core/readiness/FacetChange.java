package dev.huiwu.core.readiness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Something that is told about a facet; what {@link Readiness#change(FacetChange)} takes or refuses. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FacetChange.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = FacetChange.Mark.class, name = "mark"),
    @JsonSubTypes.Type(value = FacetChange.Prove.class, name = "prove"),
    @JsonSubTypes.Type(value = FacetChange.Report.class, name = "report"),
    @JsonSubTypes.Type(value = FacetChange.Assign.class, name = "assign"),
    @JsonSubTypes.Type(value = FacetChange.Add.class, name = "add")
})
public sealed interface FacetChange {

    /** Returns what it is about. */
    SiteFacet of();

    /** Returns the id or post of who tells it, or decides it. */
    String by();

    /** Returns when. */
    OffsetDateTime at();

    /** Returns the decision to do without a facet. */
    static FacetChange waive(SiteFacet of, String reason, String by, OffsetDateTime at) {
        return new Mark(of, FacetState.WAIVED, reason, by, at);
    }

    /**
     * It is ready.
     *
     * @param what what shows it
     * @param reference where that can be looked up
     */
    record Ready(SiteFacet of, String what, String reference, String by, OffsetDateTime at) implements FacetChange {}

    /**
     * It has another state.
     *
     * @param state the state; {@link FacetState#READY} only where evidence was entered since the state was last told
     * @param reason why; needed where it is waived, not applicable, at risk or blocked, otherwise possibly empty
     */
    record Mark(SiteFacet of, FacetState state, String reason, String by, OffsetDateTime at) implements FacetChange {}

    /**
     * Something shows how far it is; its state stays.
     *
     * @param what what was seen or done
     * @param reference where that can be looked up
     */
    record Prove(SiteFacet of, String what, String reference, String by, OffsetDateTime at) implements FacetChange {}

    /**
     * Something that is kept elsewhere says how far it is: a record of deliveries, a process, contingency plans. It neither takes
     * a waiver away, unless the facet is ready, nor grants one, nor makes a facet applicable that the meeting does not require, nor one not applicable that is ready.
     *
     * @param report what it says; its facet is the one of {@code of}
     * @param reference where that can be looked up
     */
    record Report(SiteFacet of, FacetReport report, String reference, String by, OffsetDateTime at)
            implements FacetChange {}

    /**
     * Somebody sees to it from now on.
     *
     * @param owner the id, role or post of whoever does
     */
    record Assign(SiteFacet of, String owner, String by, OffsetDateTime at) implements FacetChange {}

    /**
     * It belongs to the meeting too, which nobody thought of before.
     *
     * @param name what people call it; empty where the name that {@link Facet} has will do
     * @param required whether the meeting cannot begin without it
     * @param owner the id, role or post of who sees to it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Add(
            SiteFacet of,
            Optional<FacetName> name,
            boolean required,
            Optional<String> owner,
            String by,
            OffsetDateTime at)
            implements FacetChange {

        /** Adds a facet without a name of its own. */
        public Add(SiteFacet of, boolean required, Optional<String> owner, String by, OffsetDateTime at) {
            this(of, Optional.empty(), required, owner, by, at);
        }
    }
}
