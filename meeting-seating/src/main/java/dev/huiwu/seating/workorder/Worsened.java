package dev.huiwu.seating.workorder;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.seating.internal.SeatingTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what a change made worse from what was so before. */
final class Worsened {

    private static final String PEOPLE = "people";

    private final Findings before;

    private Worsened(Findings before) {
        this.before = before;
    }

    /**
     * Returns of the findings of now every error, what a change itself is said to do, and whatever is new, is about somebody else as well,
     * or counts more than before; what only counts the people it is about counts the new ones.
     */
    static Findings since(Findings before, Findings now) {
        Worsened worsened = new Worsened(before);
        return new Findings(now.stream()
                .filter(worsened::isWorse)
                .map(worsened::ofNewOnes)
                .distinct()
                .toList());
    }

    private boolean isWorse(Finding finding) {
        return finding.severity() == Severity.ERROR
                || finding.code().startsWith("change-")
                || before.stream().noneMatch(was -> covers(was, finding));
    }

    private static boolean covers(Finding was, Finding finding) {
        return was.code().equals(finding.code())
                && was.subjects().containsAll(finding.subjects())
                && countsNoMore(finding.arguments(), was.arguments());
    }

    private static boolean countsNoMore(Map<String, String> now, Map<String, String> was) {
        return now.entrySet().stream()
                .allMatch(figure -> noMore(figure.getValue(), was.getOrDefault(figure.getKey(), "")));
    }

    /** Compares numbers by size; of anything else, lists among it, all has to be there already. */
    private static boolean noMore(String now, String was) {
        boolean numbers = number(now) && number(was);
        return numbers ? Long.parseLong(now) <= Long.parseLong(was) : parts(was).containsAll(parts(now));
    }

    private static boolean number(String value) {
        return value.matches("[0-9]{1,9}");
    }

    private static List<String> parts(String value) {
        return List.of(value.split(", ", -1));
    }

    private Finding ofNewOnes(Finding finding) {
        List<String> more = new ArrayList<>(finding.subjects());
        before.stream().filter(was -> was.code().equals(finding.code())).forEach(was -> more.removeAll(was.subjects()));
        boolean counts = finding.severity() != Severity.ERROR
                && finding.arguments()
                        .equals(Map.of(PEOPLE, String.valueOf(finding.subjects().size())));
        return !counts
                ? finding
                : SeatingTexts.TEXTS.finding(
                        finding.code(),
                        finding.severity(),
                        draft -> draft.about(more.toArray()).with(PEOPLE, more.size()));
    }

    /** Returns findings of a finished plan as they are told late at night, where another hall is no advice. */
    static Findings toldLate(Findings findings) {
        Set<String> torn = findings.stream()
                .filter(finding -> finding.code().equals("change-torn"))
                .map(finding -> finding.subjects().get(0))
                .collect(Collectors.toSet());
        return new Findings(findings.stream()
                .filter(finding -> !finding.code().equals("group-torn")
                        || !torn.contains(finding.subjects().get(0)))
                .map(Worsened::toldLate)
                .toList());
    }

    private static Finding toldLate(Finding finding) {
        String code = "change-" + finding.code();
        return !SeatingTexts.TEXTS.codes().contains(code)
                ? finding
                : SeatingTexts.TEXTS.finding(
                        code,
                        finding.severity(),
                        draft -> draft.about(finding.subjects().toArray())
                                .withAll(finding.arguments().entrySet().stream()
                                        .flatMap(figure -> List.of(figure.getKey(), figure.getValue()).stream())
                                        .toArray()));
    }
}
