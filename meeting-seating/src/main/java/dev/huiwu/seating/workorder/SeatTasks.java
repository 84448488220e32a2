package dev.huiwu.seating.workorder;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.seating.card.CardChanges;
import dev.huiwu.seating.card.LayingOrder;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import dev.huiwu.seating.replan.PlanStage;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.venue.SeatId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts what becomes of the cards together seat by seat, in the order of a walk. */
final class SeatTasks {

    private final ReplanResult change;
    private final WorkOrderSettings settings;
    private final Map<Place, Draft> drafts = new HashMap<>();

    SeatTasks(ReplanResult change, WorkOrderSettings settings) {
        this.change = change;
        this.settings = settings;
    }

    private record Place(SeatId seat, Optional<String> turn) {
        static Place of(SeatCard card) {
            return new Place(card.seat(), card.turn());
        }
    }

    /** What is known of a seat so far. */
    private static final class Draft {
        @Nullable
        SeatCard takeAway;

        @Nullable
        SeatId goesTo;

        @Nullable
        SeatCard putDown;

        @Nullable
        SeatId comesFrom;
    }

    List<SeatTask> tasks() {
        CardChanges cards = cards(change, settings.cards());
        List<SeatCard> boxed = settings.box().spares(cards);
        cards.takeAway().forEach(card -> at(card).takeAway = card);
        cards.print().forEach(card -> at(card).putDown = card);
        cards.moves().forEach(move -> {
            at(move.was()).takeAway = move.was();
            at(move.was()).goesTo = move.is().seat();
            at(move.is()).putDown = move.is();
            at(move.is()).comesFrom = move.was().seat();
        });
        List<SeatTask> tasks = new ArrayList<>();
        drafts.forEach((place, draft) -> tasks.add(new SeatTask(
                place.seat(),
                place.turn(),
                Optional.ofNullable(draft.takeAway),
                Optional.ofNullable(draft.goesTo),
                Optional.ofNullable(draft.putDown),
                Optional.ofNullable(draft.comesFrom),
                boxed.contains(draft.putDown),
                laid(draft.takeAway) || laid(draft.putDown))));
        tasks.sort(walk());
        return List.copyOf(tasks);
    }

    static CardChanges cards(ReplanResult change, CardPolicy policy) {
        return SeatCards.of(change.request(), change.plan(), policy)
                .changedSince(SeatCards.of(change.requestBefore(), change.before(), policy));
    }

    private Draft at(SeatCard card) {
        return drafts.computeIfAbsent(Place.of(card), place -> new Draft());
    }

    private boolean laid(@Nullable SeatCard card) {
        if (card == null) {
            return false;
        }
        PersonId person = card.person();
        return settings.limits()
                        .stageOf(person, WorkOrderMaking.unit(person, change.request(), change.requestBefore()))
                        .compareTo(PlanStage.LAID)
                >= 0;
    }

    private Comparator<SeatTask> walk() {
        Map<SeatId, Integer> now = LayingOrder.of(change.request().venueInUse(), change.plan());
        Map<SeatId, Integer> before = LayingOrder.of(change.requestBefore().venueInUse(), change.before());
        Map<SeatId, Boolean> rostrum = new HashMap<>();
        change.before().rostrum().forEach(chair -> rostrum.put(chair.id(), true));
        change.plan().rostrum().forEach(chair -> rostrum.put(chair.id(), true));
        return Comparator.comparing((SeatTask task) -> !rostrum.getOrDefault(task.seat(), false))
                .thenComparing(
                        task -> now.getOrDefault(task.seat(), before.getOrDefault(task.seat(), Integer.MAX_VALUE)))
                .thenComparing(SeatTask::seat)
                .thenComparing(task -> task.turn().orElse(""), change.request().agenda());
    }
}
