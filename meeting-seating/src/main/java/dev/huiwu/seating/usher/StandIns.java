package dev.huiwu.seating.usher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds who takes over from an usher: whom the office named, else the reserve, else another usher who may take all the people. */
final class StandIns {

    private final List<Usher> ushers;
    private final int mostPeople;
    private final Optional<UsherPlan> before;

    /** @param before a plan whose stand-ins of other ushers stay where they still can */
    StandIns(List<Usher> ushers, int mostPeople, Optional<UsherPlan> before) {
        this.ushers = ushers;
        this.mostPeople = mostPeople;
        this.before = before;
    }

    /** Returns the duties with their stand-ins; of other ushers the next along the way takes over, after the last the first. */
    List<UsherDuty> in(List<UsherDuty> duties) {
        List<UsherDuty> filled = new ArrayList<>();
        for (int i = 0; i < duties.size(); i++) {
            UsherDuty duty = duties.get(i);
            Optional<String> then =
                    before.flatMap(plan -> plan.duty(duty.usher())).flatMap(UsherDuty::standIn);
            List<UsherDuty> next = new ArrayList<>(duties.subList(i + 1, duties.size()));
            next.addAll(duties.subList(0, i));
            next.sort(Comparator.comparing(other -> !then.equals(Optional.of(other.usher()))));
            Optional<String> standIn = named(duty.usher())
                    .or(this::reserve)
                    .or(() -> next.stream()
                            .filter(other ->
                                    other.people().size() + duty.people().size() <= mostPeople)
                            .map(UsherDuty::usher)
                            .findFirst());
            filled.add(new UsherDuty(duty.usher(), standIn, duty.people()));
        }
        return filled;
    }

    /** Returns who walks ahead if the lead usher is absent: of other ushers the one with the fewest people, who were met before. */
    RostrumEntry in(RostrumEntry entry, List<UsherDuty> duties) {
        Optional<String> then = before.flatMap(UsherPlan::rostrum).flatMap(RostrumEntry::standIn);
        Optional<String> standIn = entry.lead()
                .flatMap(lead -> named(lead)
                        .or(this::reserve)
                        .or(() -> duties.stream()
                                .filter(duty -> !duty.usher().equals(lead))
                                .min(Comparator.comparing((UsherDuty duty) -> !then.equals(Optional.of(duty.usher())))
                                        .thenComparingInt(duty -> duty.people().size()))
                                .map(UsherDuty::usher)));
        return entry.led(entry.lead(), standIn);
    }

    private Optional<String> named(String usher) {
        return ushers.stream()
                .filter(one -> one.id().equals(usher))
                .flatMap(one -> one.standIn().stream())
                .filter(other -> ushers.stream().anyMatch(one -> one.id().equals(other)))
                .findFirst();
    }

    private Optional<String> reserve() {
        return ushers.stream()
                .filter(usher -> usher.task() == UsherTask.RESERVE)
                .map(Usher::id)
                .findFirst();
    }
}
