package dev.huiwu.core.duty;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.unit.UnitId;

/** Who can be answerable for something, or help with it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "party")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DutyParty.OfUnit.class, name = "unit"),
    @JsonSubTypes.Type(value = DutyParty.OfSection.class, name = "section"),
    @JsonSubTypes.Type(value = DutyParty.OfPerson.class, name = "person")
})
public sealed interface DutyParty {

    /** Returns the code of a unit, behind which a section's name follows a stroke, or the id of a person. */
    @Override
    String toString();

    /** A unit (单位). */
    record OfUnit(UnitId unit) implements DutyParty {
        @Override
        public String toString() {
            return unit.value();
        }
    }

    /**
     * A section of a unit (处室、科室).
     *
     * @param section its name or code inside the unit
     */
    record OfSection(UnitId unit, String section) implements DutyParty {

        /** Keeps a section. */
        public OfSection {
            checkArgument(!section.isBlank(), "A section of unit %s has a blank name.", unit);
        }

        @Override
        public String toString() {
            return unit + "/" + section;
        }
    }

    /** A person. */
    record OfPerson(PersonId person) implements DutyParty {
        @Override
        public String toString() {
            return person.value();
        }
    }
}
