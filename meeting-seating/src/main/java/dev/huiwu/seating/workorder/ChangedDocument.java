package dev.huiwu.seating.workorder;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A document that says something else than before the change.
 *
 * @param kind what it is
 * @param subject the unit's code, the entrance's id or the usher's id; empty for what there is one of
 * @param fate what is to be done with it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChangedDocument(DocumentKind kind, Optional<String> subject, DocumentFate fate) {}
