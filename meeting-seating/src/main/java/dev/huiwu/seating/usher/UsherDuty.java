package dev.huiwu.seating.usher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * The people of one usher.
 *
 * @param usher the id of the usher
 * @param standIn the id of who takes all of them over if the usher is absent; empty if nobody can, and others share them
 * @param people whom the usher meets, along the way round the hall; possibly nobody
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record UsherDuty(String usher, Optional<String> standIn, List<GuidedPerson> people) {

    /** Keeps a copy of the people. */
    public UsherDuty {
        people = ImmutableList.copyOf(people);
    }
}
