package dev.huiwu.workflow.readiness;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.workflow.definition.Role;

/** Who acts when something goes wrong: whoever has a role in the duty table, or a person. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "responder")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Responder.OfRole.class, name = "role"),
    @JsonSubTypes.Type(value = Responder.OfPerson.class, name = "person")
})
public sealed interface Responder {

    /** Returns the code of the role, or the id of the person. */
    @Override
    String toString();

    /** The person answerable for a role. */
    record OfRole(Role role) implements Responder {
        @Override
        public String toString() {
            return role.code();
        }
    }

    /** A person, such as an electrician on duty. */
    record OfPerson(PersonId person) implements Responder {
        @Override
        public String toString() {
            return person.value();
        }
    }
}
