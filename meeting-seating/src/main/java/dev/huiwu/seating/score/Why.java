package dev.huiwu.seating.score;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a unit or a person sits where it does, in sentences with the figures behind them.
 *
 * @param subject the id of the unit or person
 * @param statements the sentences, the place first, then what speaks against it
 */
public record Why(String subject, List<Statement> statements) {

    /** Keeps a copy of the statements. */
    public Why {
        statements = ImmutableList.copyOf(statements);
    }

    /** Returns the sentences, one a line. */
    public String text(Language language) {
        return statements.stream().map(statement -> statement.text(language)).collect(Collectors.joining("\n"));
    }
}
