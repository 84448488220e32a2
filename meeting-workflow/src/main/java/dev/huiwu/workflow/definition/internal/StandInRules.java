package dev.huiwu.workflow.definition.internal;

import static java.util.stream.Collectors.joining;

import dev.huiwu.core.Severity;
import dev.huiwu.workflow.definition.ProcessStep;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StandInRule;
import dev.huiwu.workflow.definition.StepAspect;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Approvals are stood in for by whoever may approve, and no roles stand in for none but each other. */
final class StandInRules {

    private static final Comparator<Role> BY_CODE = Comparator.comparing(Role::code);

    private final Faults faults;

    StandInRules(Faults faults) {
        this.faults = faults;
    }

    void check() {
        List<ProcessStep> steps = faults.steps();
        for (int i = 0; i < steps.size(); i++) {
            approval(i, steps.get(i));
        }
        circles();
    }

    private void approval(int position, ProcessStep step) {
        step.approval().ifPresent(needed -> {
            for (StandInRule rule : step.standIns()) {
                if (rule.authority().isEmpty()) {
                    faults.report(
                            "stand-in-authority-unknown",
                            Severity.WARNING,
                            position,
                            StepAspect.STAND_INS,
                            d -> d.about(step.id())
                                    .with("step", step.id())
                                    .with("standIn", rule.text())
                                    .with("needed", needed));
                } else if (!rule.authority().get().reaches(needed)) {
                    faults.report(
                            "stand-in-authority-below",
                            Severity.ERROR,
                            position,
                            StepAspect.STAND_INS,
                            d -> d.about(step.id())
                                    .with("step", step.id())
                                    .with("standIn", rule.text())
                                    .with("authority", rule.authority().get())
                                    .with("needed", needed));
                }
            }
        });
    }

    /** Roles whose stand-ins, over however many others, are only roles of the same circle: all away, nobody is left. */
    private void circles() {
        Map<Role, Set<Role>> exits = exits();
        Set<Role> named = new TreeSet<>(BY_CODE);
        for (ProcessStep step : faults.steps()) {
            Optional<Role> owner = step.owner().filter(exits::containsKey).filter(role -> !named.contains(role));
            owner.map(role -> circle(role, exits))
                    .filter(circle -> circle.size() > 1 && circle.contains(owner.orElseThrow()))
                    .ifPresent(circle -> {
                        named.addAll(circle);
                        faults.report(
                                "stand-in-circle",
                                Severity.WARNING,
                                step.id(),
                                StepAspect.STAND_INS,
                                d -> d.about(circle.stream().map(Role::code).toArray())
                                        .with(
                                                "roles",
                                                circle.stream().map(Role::code).collect(joining(" "))));
                    });
        }
    }

    /** Returns the roles that stand in for each one, for those whose steps name nobody else. */
    private Map<Role, Set<Role>> exits() {
        Map<Role, Set<Role>> exits = new HashMap<>();
        Set<Role> open = new TreeSet<>(BY_CODE);
        for (ProcessStep step : faults.steps()) {
            step.owner().ifPresent(owner -> {
                Set<Role> others = exits.computeIfAbsent(owner, role -> new TreeSet<>(BY_CODE));
                step.standIns()
                        .forEach(rule -> rule.role()
                                .filter(role -> !role.equals(owner))
                                .ifPresentOrElse(others::add, () -> open.add(owner)));
                if (step.standIns().isEmpty()) {
                    open.add(owner);
                }
            });
        }
        exits.keySet().removeAll(open);
        return exits;
    }

    /** Returns the roles reached from one, none if a role among them has somebody outside to turn to. */
    private static Set<Role> circle(Role start, Map<Role, Set<Role>> exits) {
        Set<Role> reached = new TreeSet<>(BY_CODE);
        Deque<Role> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Set<Role> others = exits.get(open.remove());
            if (others == null) {
                return Set.of();
            }
            others.stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }
}
