package dev.huiwu.files.change;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Location;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.seating.replan.ChangeOrder;
import dev.huiwu.seating.replan.ChangeRefusedException;
import dev.huiwu.seating.replan.SeatChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The late changes of a table, and which row asks for each. Immutable.
 *
 * @param changes what changes, in the order of the rows
 * @param rows the row of each change, in the same order; a row may ask for two
 */
public record LateChanges(List<SeatChange> changes, List<Location> rows) {

    /** Keeps copies; there must be a row for each change. */
    public LateChanges {
        changes = ImmutableList.copyOf(changes);
        rows = ImmutableList.copyOf(rows);
        checkArgument(changes.size() == rows.size(), "%s changes have %s rows.", changes.size(), rows.size());
    }

    /** Returns the order for these changes. */
    public ChangeOrder order(String reason, String approver) {
        return new ChangeOrder(changes, reason, approver);
    }

    /** Returns what stands against {@link #order}, each with the rows behind it: the first as its place, all in its text if there are more. */
    public Findings placed(List<ChangeRefusedException.Refusal> refusals) {
        return new Findings(refusals.stream()
                .map(refusal -> placed(refusal.finding(), refusal.changes()))
                .toList());
    }

    /** Returns what is to know about {@link #order} once it is made, each with the first row that names what it is about. */
    public Findings placed(Findings findings, ChangeOrder order) {
        return new Findings(findings.stream()
                .map(finding ->
                        placed(finding, order.about(finding).stream().limit(1).collect(Collectors.toSet())))
                .toList());
    }

    private Finding placed(Finding finding, Set<Integer> behind) {
        List<Location> where =
                behind.stream().map(rows::get).distinct().sorted().toList();
        Finding.Builder placed = Finding.builder()
                .from(finding)
                .location(finding.location().or(() -> where.stream().findFirst()));
        return where.size() > 1
                ? placed.zh(text(finding, where, Language.CHINESE))
                        .en(text(finding, where, Language.ENGLISH))
                        .build()
                : placed.build();
    }

    private static String text(Finding finding, List<Location> where, Language language) {
        return Problems.TEXTS.text(
                language,
                "late-change-rows",
                "text",
                finding.text(language),
                "rows",
                where.stream()
                        .flatMap(place -> place.row().stream().boxed())
                        .map(String::valueOf)
                        .collect(Collectors.joining(language.choose("、", ", "))));
    }
}
