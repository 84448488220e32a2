package dev.huiwu.seating.usher;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One plan being changed because an usher is absent. */
final class UsherAbsence {

    private final UsherPlan plan;
    private final String absent;

    UsherAbsence(UsherPlan plan, String absent) {
        checkArgument(plan.usher(absent).isPresent(), "The plan has no usher %s.", absent);
        this.plan = plan;
        this.absent = absent;
    }

    UsherPlan plan() {
        List<GuidedPerson> unattended = new ArrayList<>(plan.unattended());
        List<UsherDuty> duties = duties(unattended);
        Optional<RostrumEntry> rostrum = plan.rostrum().map(this::led);
        List<Usher> ushers = plan.ushers().stream()
                .filter(usher -> !usher.id().equals(absent))
                .map(usher -> busy(usher, duties, rostrum))
                .toList();
        StandIns standIns = new StandIns(ushers, plan.mostPeople(), Optional.empty());
        List<UsherDuty> filled = standIns.in(duties);
        UsherPlan made = plan.toBuilder()
                .ushers(ushers)
                .duties(filled)
                .rostrum(rostrum.map(entry -> standIns.in(entry, filled)))
                .unattended(unattended)
                .build();
        return made.toBuilder()
                .findings(UsherReview.of(made)
                        .and(plan.findings().only(finding -> !UsherReview.CODES.contains(finding.code()))))
                .build();
    }

    /** Returns a reserve who takes over with the task taken over. */
    private static Usher busy(Usher usher, List<UsherDuty> duties, Optional<RostrumEntry> rostrum) {
        if (usher.task() != UsherTask.RESERVE) {
            return usher;
        }
        if (rostrum.flatMap(RostrumEntry::lead).filter(usher.id()::equals).isPresent()) {
            return usher.with(UsherTask.LEAD);
        }
        return duties.stream().anyMatch(duty -> duty.usher().equals(usher.id())) ? usher.with(UsherTask.HALL) : usher;
    }

    private RostrumEntry led(RostrumEntry entry) {
        return entry.lead().filter(absent::equals).isPresent() ? entry.led(entry.standIn(), Optional.empty()) : entry;
    }

    /** Returns the duties without the absent usher; people whom nobody may take are added to those without an usher. */
    private List<UsherDuty> duties(List<GuidedPerson> unattended) {
        Optional<UsherDuty> lost = plan.duties().stream()
                .filter(duty -> duty.usher().equals(absent))
                .findFirst();
        if (lost.isEmpty()) {
            return plan.duties();
        }
        Map<String, List<GuidedPerson>> people = new LinkedHashMap<>();
        for (UsherDuty duty : plan.duties()) {
            if (!duty.usher().equals(absent)) {
                people.computeIfAbsent(duty.usher(), usher -> new ArrayList<>()).addAll(duty.people());
            } else {
                // The reserve takes the place along the way, too.
                duty.standIn()
                        .filter(other -> plan.duties().stream()
                                .noneMatch(one -> one.usher().equals(other)))
                        .ifPresent(other -> people.put(other, new ArrayList<>()));
            }
        }
        for (GuidedPerson person : lost.get().people()) {
            lost.get()
                    .standIn()
                    .or(() -> nearest(people))
                    .map(usher -> people.computeIfAbsent(usher, first -> new ArrayList<>()))
                    .orElse(unattended)
                    .add(person);
        }
        List<GuidedPerson> route =
                plan.duties().stream().flatMap(duty -> duty.people().stream()).toList();
        ImmutableList.Builder<UsherDuty> duties = ImmutableList.builder();
        people.forEach((usher, those) -> duties.add(new UsherDuty(
                usher, Optional.empty(), ImmutableList.sortedCopyOf(Comparator.comparingInt(route::indexOf), those))));
        return duties.build();
    }

    /** Returns the usher nearest along the way who may take one more; of two as near, who has fewer people. */
    private Optional<String> nearest(Map<String, List<GuidedPerson>> people) {
        List<String> ushers = plan.duties().stream().map(UsherDuty::usher).toList();
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().size() < plan.mostPeople())
                .min(Comparator.comparingInt((Map.Entry<String, List<GuidedPerson>> entry) ->
                                Math.abs(ushers.indexOf(entry.getKey()) - ushers.indexOf(absent)))
                        .thenComparing(entry -> entry.getValue().size()))
                .map(Map.Entry::getKey);
    }
}
