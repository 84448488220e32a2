package dev.huiwu.files.rule;

import static dev.huiwu.files.rule.RuleColumns.ABOLISHED_BY;
import static dev.huiwu.files.rule.RuleColumns.ABOLISHED_FROM;
import static dev.huiwu.files.rule.RuleColumns.ABOLISHED_ON;
import static dev.huiwu.files.rule.RuleColumns.ABOLITION_OPINION;
import static dev.huiwu.files.rule.RuleColumns.DECIDED_BY;
import static dev.huiwu.files.rule.RuleColumns.DECIDED_ON;
import static dev.huiwu.files.rule.RuleColumns.DOCUMENT;
import static dev.huiwu.files.rule.RuleColumns.IN_FORCE_FROM;
import static dev.huiwu.files.rule.RuleColumns.OPINION;
import static dev.huiwu.files.rule.RuleColumns.OUTCOME;
import static dev.huiwu.files.rule.RuleColumns.OUTCOMES;
import static dev.huiwu.files.rule.RuleColumns.PROPOSED_BY;
import static dev.huiwu.files.rule.RuleColumns.PROPOSED_ON;
import static dev.huiwu.files.rule.RuleColumns.RULE;
import static dev.huiwu.files.rule.RuleColumns.SUBMITTED_ON;
import static dev.huiwu.files.rule.RuleColumns.TITLE;
import static dev.huiwu.files.rule.RuleColumns.VERSION;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.rule.OfficeRule;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.core.signoff.SignOffOutcome;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the rules of an office, {@code office-rules.csv}: a row for each version of a rule, with what became of it and when.
 *
 * <p>What happened to a rule is done again in the order of time, so whatever the library would refuse to do is an error at the cell that
 * says it. Takes time in proportion to the table. Thread-safe.
 */
public final class OfficeRuleReader {

    private static final TableReader TABLE = TableReader.of(RuleColumns.ALL.toArray(Column[]::new));
    private static final int MAX_VERSION = 200;

    private OfficeRuleReader() {}

    /** Returns the rules in the order of their first rows, if nothing is wrong with the table. */
    public static ReadResult<OfficeRules> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        Map<String, History> rules = new LinkedHashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            Cells cells = new Cells(row, problems);
            String id = cells.id(RULE);
            String title = cells.needed(TITLE);
            if (!cells.good()) {
                continue;
            }
            History history = rules.computeIfAbsent(id, first -> new History(OfficeRule.of(id, title), problems));
            if (!history.rule.title().equals(title)) {
                problems.error("rule-title-differs", row.at(TITLE), "found", title, "expected", history.rule.title());
            }
            if (RuleColumns.ALL.stream().skip(2).anyMatch(column -> !row.isBlank(column))) {
                history.add(version(cells));
            }
        }
        OfficeRules.Builder read = OfficeRules.builder();
        rules.values().forEach(history -> read.addRules(history.replayed()));
        Findings findings = problems.byRow();
        return findings.hasErrors() ? ReadResult.nothing(findings) : ReadResult.of(read.build(), findings);
    }

    /** A row that can be read. */
    private record Version(
            Cells cells,
            int number,
            String document,
            String proposedBy,
            LocalDate proposedOn,
            Optional<LocalDate> submittedOn,
            Optional<SignOff> decision,
            Optional<LocalDate> inForceFrom,
            Optional<SignOff> abolition,
            Optional<LocalDate> abolishedFrom) {}

    private static Optional<Version> version(Cells cells) {
        cells.neededWith(DECIDED_BY, DECIDED_ON, OUTCOME, OPINION);
        cells.neededWith(DECIDED_ON, DECIDED_BY);
        cells.neededWith(ABOLISHED_BY, ABOLISHED_ON, ABOLISHED_FROM, ABOLITION_OPINION);
        cells.neededWith(ABOLISHED_ON, ABOLISHED_BY);
        cells.neededWith(ABOLISHED_FROM, ABOLISHED_BY);
        Version version = new Version(
                cells,
                cells.number(VERSION, 1, MAX_VERSION),
                cells.needed(DOCUMENT),
                cells.needed(PROPOSED_BY),
                cells.neededDate(PROPOSED_ON),
                cells.date(SUBMITTED_ON),
                signOff(
                        cells,
                        DECIDED_BY,
                        DECIDED_ON,
                        cells.word(OUTCOME, OUTCOMES).orElse(SignOffOutcome.AGREED),
                        OPINION),
                cells.date(IN_FORCE_FROM),
                signOff(cells, ABOLISHED_BY, ABOLISHED_ON, SignOffOutcome.AGREED, ABOLITION_OPINION),
                cells.date(ABOLISHED_FROM));
        return Optional.of(version).filter(read -> cells.good());
    }

    private static Optional<SignOff> signOff(
            Cells cells, Column by, Column on, SignOffOutcome outcome, Column opinion) {
        Optional<LocalDate> date = cells.date(on);
        return cells.text(by)
                .flatMap(signer -> date.map(day ->
                        new SignOff(signer, day, outcome, cells.text(opinion).orElse(""))));
    }

    /** What happened to one rule, done again. */
    private static final class History {

        private final List<Version> versions = new ArrayList<>();
        private final Set<Integer> stopped = new HashSet<>();
        private final Problems problems;
        private OfficeRule rule;
        private boolean whole = true;

        History(OfficeRule rule, Problems problems) {
            this.rule = rule;
            this.problems = problems;
        }

        /** Adds a version; one that could not be read would be missed once more by those after it. */
        void add(Optional<Version> version) {
            whole &= version.isPresent();
            version.ifPresent(versions::add);
        }

        /** A change of what is in force on a day; of two on one day the end of the old version comes before the beginning of the new. */
        private record Turn(
                LocalDate day, int order, Version version, Column column, UnaryOperator<OfficeRule> change) {}

        OfficeRule replayed() {
            if (!whole) {
                return rule;
            }
            versions.sort(Comparator.comparing(Version::number));
            versions.forEach(this::decide);
            List<Turn> turns = new ArrayList<>();
            for (Version version : versions) {
                int number = version.number();
                version.inForceFrom()
                        .ifPresent(day -> turns.add(
                                new Turn(day, 1, version, IN_FORCE_FROM, before -> before.inForceFrom(number, day))));
                version.abolition()
                        .ifPresent(by -> version.abolishedFrom()
                                .ifPresent(day -> turns.add(new Turn(
                                        day,
                                        0,
                                        version,
                                        ABOLISHED_FROM,
                                        before -> before.abolished(number, by, day)))));
            }
            turns.sort(Comparator.comparing(Turn::day).thenComparing(Turn::order));
            turns.forEach(turn -> attempt(turn.version(), turn.column(), turn.change()));
            return rule;
        }

        private void decide(Version version) {
            int number = version.number();
            if (number != rule.versions().size() + 1) {
                version.cells()
                        .error(
                                "rule-version-order",
                                VERSION,
                                "found",
                                number,
                                "expected",
                                rule.versions().size() + 1);
                stopped.add(number);
                return;
            }
            rule = rule.proposed(version.document(), version.proposedBy(), version.proposedOn());
            version.submittedOn()
                    .ifPresent(day -> attempt(version, SUBMITTED_ON, before -> before.submitted(number, day)));
            version.decision().ifPresent(by -> attempt(version, DECIDED_ON, before -> before.decided(number, by)));
        }

        /** Does what a cell says; what is refused is found there, and nothing more is done with that version. */
        private void attempt(Version version, Column column, UnaryOperator<OfficeRule> change) {
            if (stopped.contains(version.number())) {
                return;
            }
            try {
                rule = change.apply(rule);
            } catch (FindingsException e) {
                problems.addAll(e.findings().orAt(version.cells().at(column)));
                stopped.add(version.number());
            }
        }
    }
}
