package dev.huiwu.files.rule;

import dev.huiwu.core.Language;
import dev.huiwu.core.rule.OfficeRule;
import dev.huiwu.core.rule.OfficeRules;
import dev.huiwu.core.rule.RuleAbolition;
import dev.huiwu.core.rule.RuleVersion;
import dev.huiwu.core.signoff.SignOff;
import dev.huiwu.files.internal.TableWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Writes the rules of an office as the table that {@link OfficeRuleReader} reads back. Thread-safe. */
public final class OfficeRuleWriter {

    private OfficeRuleWriter() {}

    /** Returns the table as CSV: a row for each version, one with the title alone for a rule without any. */
    public static byte[] write(OfficeRules rules, Language language) {
        TableWriter table = new TableWriter(RuleColumns.ALL.stream()
                .map(column ->
                        language.choose(column.header(), column.synonyms().get(0)))
                .toList());
        for (OfficeRule rule : rules.rules()) {
            if (rule.versions().isEmpty()) {
                List<String> alone = new ArrayList<>(Collections.nCopies(RuleColumns.ALL.size(), ""));
                alone.set(0, rule.id());
                alone.set(1, rule.title());
                table.row(alone);
            }
            rule.versions().forEach(version -> table.row(row(rule, version, language)));
        }
        return table.bytes();
    }

    private static List<String> row(OfficeRule rule, RuleVersion version, Language language) {
        Optional<SignOff> end = version.abolition().map(RuleAbolition::decision);
        return List.of(
                rule.id(),
                rule.title(),
                String.valueOf(version.number()),
                version.document(),
                version.proposedBy(),
                version.proposedOn().toString(),
                day(version.submittedOn()),
                version.decision().map(SignOff::signer).orElse(""),
                day(version.decision().map(SignOff::date)),
                version.decision()
                        .map(SignOff::outcome)
                        .map(outcome -> language.choose(outcome.label(), outcome.code()))
                        .orElse(""),
                version.decision().map(SignOff::opinion).orElse(""),
                day(version.inForceFrom()),
                end.map(SignOff::signer).orElse(""),
                day(end.map(SignOff::date)),
                day(version.abolition().map(RuleAbolition::from)),
                end.map(SignOff::opinion).orElse(""));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
