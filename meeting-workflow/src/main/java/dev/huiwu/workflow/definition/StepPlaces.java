package dev.huiwu.workflow.definition;

import dev.huiwu.core.Location;
import java.util.Optional;

/**
 * Says where in a file the parts of steps were read, so that findings on steps point there.
 *
 * <p>Steps are told apart by their position, not their id: of two steps with one id each has its own row.
 */
@FunctionalInterface
public interface StepPlaces {

    /** Returns the place of a part of the step at the position, counted from 0. */
    Optional<Location> place(int position, StepAspect aspect);

    /** Returns places that are unknown. */
    static StepPlaces unknown() {
        return (position, aspect) -> Optional.empty();
    }
}
