package dev.huiwu.workflow.duty;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.duty.internal.CoverSearch;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who works on a step at a moment, when its owner may be away.
 *
 * @param owner who is answerable; empty where the duty table names nobody
 * @param acting who may act: the owner, or the first stand-in who is there; empty where nobody is left
 * @param pool everybody else who may act beside them, where the step may be done by anybody of a group
 * @param away those asked before and found away, in the order they were asked
 */
public record Cover(Optional<PersonId> owner, Optional<PersonId> acting, List<PersonId> pool, List<PersonId> away) {

    /** Keeps copies. */
    public Cover {
        pool = ImmutableList.copyOf(pool);
        away = ImmutableList.copyOf(away);
    }

    /**
     * Returns who works on the step.
     *
     * <p>The owner comes first; then, where somebody asked is away, whom their absence names, and after these the stand-ins of
     * the duty table in their order. Nobody is asked twice, so the search ends. For an approval, nobody stands in whose
     * authority is less than it needs.
     *
     * @param holder who was handed the step, before whoever the table names
     * @param excluded who must not act, as those whose own work would be approved
     */
    public static Cover of(
            ProcessStep step,
            DutyTable duties,
            Optional<PersonId> holder,
            List<Absence> absences,
            Set<PersonId> excluded,
            OffsetDateTime moment) {
        return CoverSearch.search(step, duties, holder, absences, excluded, moment);
    }

    /**
     * Returns who signs a step for one of its signers: themselves, or, while they are away, whom their absence names and then
     * the stand-ins of the duty by which they sign, each asked once.
     *
     * <p>That is their duty for a role of the countersign; for whoever was added as a signer, their duty for the step and any
     * role. Where the step is an approval that the signer could give, nobody stands in whose authority is less than it needs.
     *
     * @param excluded who must not sign for them, as those who worked on what is signed
     */
    public static Cover ofSigner(
            PersonId signer,
            ProcessStep step,
            DutyTable duties,
            List<Absence> absences,
            Set<PersonId> excluded,
            OffsetDateTime moment) {
        return CoverSearch.signer(signer, step, duties, absences, excluded, moment);
    }

    /** Says whether the person may act. */
    public boolean allows(PersonId person) {
        return acting.filter(person::equals).isPresent() || pool.contains(person);
    }

    /** Says whether somebody stands in for the owner. */
    public boolean isStoodIn() {
        return acting.isPresent() && !acting.equals(owner);
    }
}
