package dev.huiwu.core.delivery;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.readiness.Facet;
import dev.huiwu.core.readiness.FacetReport;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.core.unit.UnitId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far all recipients have come at a moment.
 *
 * @param moment the moment
 * @param recipients each recipient, in the order in which they were given
 */
public record DeliveryStatus(OffsetDateTime moment, List<RecipientState> recipients) {

    /** Keeps a copy of the recipients. */
    public DeliveryStatus {
        recipients = ImmutableList.copyOf(recipients);
    }

    /** Returns how many recipients are in each state, states in their order, none left out. */
    public Map<DeliveryState, Integer> counts() {
        Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
        for (DeliveryState state : DeliveryState.values()) {
            counts.put(state, 0);
        }
        recipients.forEach(recipient -> counts.merge(recipient.state(), 1, Integer::sum));
        return counts;
    }

    /** Returns those who have neither acknowledged the current content nor need not. */
    public List<RecipientState> open() {
        return recipients.stream()
                .filter(recipient -> !recipient.state().isDone())
                .toList();
    }

    /** Returns what is to be sent: the current content of whoever has got nothing, or something else. */
    public List<DeliveryItem> toSend() {
        return recipients.stream()
                .filter(recipient ->
                        recipient.state() == DeliveryState.NOT_SENT || recipient.state() == DeliveryState.STALE)
                .map(RecipientState::item)
                .toList();
    }

    /**
     * Returns the state of a facet that is ready only if every recipient has acknowledged the current content or need not: at
     * risk while somebody has got something else, not started while nobody has got anything.
     */
    public FacetReport report(Facet facet) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        counts().forEach((state, number) -> figures.put(state.code(), number));
        return new FacetReport(
                facet,
                facetState(),
                figures,
                open().stream().map(open -> open.item().recipient().toString()).toList());
    }

    private FacetState facetState() {
        Map<DeliveryState, Integer> counts = counts();
        if (recipients.isEmpty()) {
            return FacetState.NOT_APPLICABLE;
        }
        if (open().isEmpty()) {
            return FacetState.READY;
        }
        if (counts.getOrDefault(DeliveryState.STALE, 0) > 0) {
            return FacetState.AT_RISK;
        }
        return counts.getOrDefault(DeliveryState.NOT_SENT, 0) == recipients.size()
                ? FacetState.NOT_STARTED
                : FacetState.IN_PROGRESS;
    }

    /**
     * Returns what is left to do: {@code delivery-not-sent}, {@code delivery-stale}, {@code delivery-unacknowledged} (warnings),
     * and {@code liaison-missing} for a unit that is to be reached through a liaison and has none on that day.
     */
    public Findings check(LiaisonDirectory liaisons) {
        Findings open = new Findings(open().stream().map(this::finding).toList());
        List<UnitId> units = open().stream()
                .map(recipient -> recipient.item().recipient())
                .filter(recipient -> recipient.person().isEmpty())
                .map(DeliveryRecipient::unit)
                .toList();
        return open.and(liaisons.missing(units, moment.toLocalDate()));
    }

    private Finding finding(RecipientState recipient) {
        String code = switch (recipient.state()) {
            case NOT_SENT -> "delivery-not-sent";
            case STALE -> "delivery-stale";
            default -> "delivery-unacknowledged";
        };
        return CoreTexts.TEXTS.finding(
                code,
                Severity.WARNING,
                draft -> draft.about(
                                recipient.item().recipient(), recipient.item().document())
                        .with("recipient", recipient.item().recipient())
                        .with("document", recipient.item().document())
                        .with("site", recipient.item().site())
                        .with(
                                "time",
                                recipient
                                        .sent()
                                        .map(sent -> sent.at().toString())
                                        .orElse("")));
    }

    /**
     * Returns whom to remind of what was sent longer ago than {@code patience} and is not acknowledged: one reminder for each
     * liaison, who may be that of several units, and one for each unit without a liaison.
     */
    public List<DeliveryReminder> reminders(Duration patience, LiaisonDirectory liaisons, UnitDirectory units) {
        return DeliveryReminder.of(this, patience, liaisons, units);
    }
}
