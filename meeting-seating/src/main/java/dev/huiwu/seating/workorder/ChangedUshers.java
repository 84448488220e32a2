package dev.huiwu.seating.workorder;

import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.seating.replan.ReplanResult;
import dev.huiwu.seating.replan.SeatMove;
import dev.huiwu.seating.usher.GuidedPerson;
import dev.huiwu.seating.usher.UsherDuty;
import dev.huiwu.seating.usher.UsherPlan;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which sheets of ushers say something else. They name people, so that who stands in on the same seat changes them too. */
final class ChangedUshers {

    private final Optional<UsherPlan> before;
    private final Optional<UsherPlan> now;
    private final Set<PersonId> renamed;

    ChangedUshers(ReplanResult change, WorkOrderSettings settings) {
        before = settings.ushersBefore()
                .or(() ->
                        settings.ushers().map(ushers -> UsherPlan.of(change.requestBefore(), change.before(), ushers)));
        now = settings.ushers()
                .flatMap(ushers -> before.map(plan -> plan.after(change.request(), change.plan(), ushers)));
        renamed = change.moves().stream()
                .filter(move -> move.from().equals(move.to()))
                .map(SeatMove::person)
                .collect(Collectors.toSet());
    }

    Optional<UsherPlan> now() {
        return now;
    }

    /** Returns what the plan of now has to say that the plan of before had not. */
    Findings worse() {
        return Worsened.since(findings(before), findings(now));
    }

    private static Findings findings(Optional<UsherPlan> plan) {
        return plan.map(UsherPlan::findings).orElse(Findings.none());
    }

    /** Returns whether the rostrum is still entered, if how it is entered changes. */
    Optional<Boolean> entry() {
        boolean same =
                before.flatMap(UsherPlan::rostrum).equals(now.flatMap(UsherPlan::rostrum)) && !named(rostrum(now));
        return same
                ? Optional.empty()
                : Optional.of(now.flatMap(UsherPlan::rostrum).isPresent());
    }

    private static Collection<PersonId> rostrum(Optional<UsherPlan> plan) {
        return plan.flatMap(UsherPlan::rostrum).stream()
                .flatMap(entry -> entry.people().stream())
                .toList();
    }

    private boolean named(Collection<PersonId> people) {
        return people.stream().anyMatch(renamed::contains);
    }

    /** Returns the ushers whose sheet changes, along the way round the hall, and whether they still have people. */
    Map<String, Boolean> sheets() {
        Map<String, UsherDuty> was = duties(before);
        Map<String, UsherDuty> is = duties(now);
        Map<String, Boolean> sheets = new LinkedHashMap<>();
        Stream.concat(is.keySet().stream(), was.keySet().stream())
                .filter(usher ->
                        !Objects.equals(was.get(usher), is.get(usher)) || renames(Optional.ofNullable(is.get(usher))))
                .forEach(usher -> sheets.put(usher, is.containsKey(usher)));
        return sheets;
    }

    private boolean renames(Optional<UsherDuty> duty) {
        return named(duty.stream()
                .flatMap(one -> one.people().stream())
                .map(GuidedPerson::person)
                .toList());
    }

    private static Map<String, UsherDuty> duties(Optional<UsherPlan> plan) {
        return plan.map(UsherPlan::duties).orElse(List.of()).stream()
                .filter(duty -> !duty.people().isEmpty())
                .collect(Collectors.toMap(
                        UsherDuty::usher, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
