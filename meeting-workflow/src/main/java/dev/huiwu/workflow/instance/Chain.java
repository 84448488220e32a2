package dev.huiwu.workflow.instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.workflow.internal.WorkflowTexts;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;

/** Chains events: each carries the hash of the one before, and its own over everything it says. */
final class Chain {

    private static final ObjectWriter COMPACT =
            MeetingJson.newMapper().writer().without(SerializationFeature.INDENT_OUTPUT);
    private static final HexFormat HEX = HexFormat.of();

    private Chain() {}

    /** Returns the event that comes next. */
    static ProcessEvent link(
            int number,
            OffsetDateTime at,
            PersonId actor,
            Optional<PersonId> onBehalfOf,
            String reason,
            ProcessAction action,
            String previous,
            ChainAlgorithm algorithm) {
        ProcessEvent open = new ProcessEvent(number, at, actor, onBehalfOf, reason, action, previous, "");
        return withHash(open, hash(open, algorithm));
    }

    /** Returns what is wrong with an event that is to come after others; none if it fits. */
    static Optional<Finding> fault(ProcessEvent event, int number, String previous, ChainAlgorithm algorithm) {
        if (event.number() != number) {
            return Optional.of(fault("chain-number", event, String.valueOf(number)));
        }
        if (!event.previous().equals(previous)) {
            return Optional.of(fault("chain-broken", event, previous));
        }
        return event.hash().equals(hash(withHash(event, ""), algorithm))
                ? Optional.empty()
                : Optional.of(fault("chain-event-changed", event, ""));
    }

    /** Returns what is wrong with events of which the first does not open a process. */
    static Finding notOpened(String number) {
        return WorkflowTexts.TEXTS.finding(
                "chain-not-opened", Severity.ERROR, details -> details.with("number", number));
    }

    /** Returns what says that a log cannot be used. */
    static ProcessRefusedException unusable(Finding fault) {
        return new ProcessRefusedException("The events are no process", Findings.of(fault));
    }

    private static Finding fault(String code, ProcessEvent event, String expected) {
        return WorkflowTexts.TEXTS.finding(
                code,
                Severity.ERROR,
                details -> details.about(event.number())
                        .with("number", event.number())
                        .with("expected", expected));
    }

    private static ProcessEvent withHash(ProcessEvent event, String hash) {
        return new ProcessEvent(
                event.number(),
                event.at(),
                event.actor(),
                event.onBehalfOf(),
                event.reason(),
                event.action(),
                event.previous(),
                hash);
    }

    private static String hash(ProcessEvent event, ChainAlgorithm algorithm) {
        try {
            return HEX.formatHex(algorithm.newDigest().digest(COMPACT.writeValueAsBytes(event)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event %s cannot be written.".formatted(event.number()), e);
        }
    }
}
