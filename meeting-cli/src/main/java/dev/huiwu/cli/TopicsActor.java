package dev.huiwu.cli;

import dev.huiwu.core.attendee.PersonId;
import java.time.OffsetDateTime;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who does something with topics, when and why; needed as soon as something is written. */
final class TopicsActor {

    @Option(
            names = {"--by", "--actor"},
            paramLabel = "ID",
            description = "经办人。 Who does it.")
    private Optional<PersonId> by = Optional.empty();

    @Option(names = "--at", paramLabel = "TIME", description = "办理时间。 When.")
    private Optional<OffsetDateTime> at = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "说明或原因。 Why.")
    private String reason = "";

    PersonId by() {
        return by.orElseThrow(() -> missing("--by"));
    }

    OffsetDateTime at() {
        return at.orElseThrow(() -> missing("--at"));
    }

    /** Returns when, if it is said. */
    Optional<OffsetDateTime> known() {
        return at;
    }

    String reason() {
        return reason;
    }

    private static WrongUse missing(String option) {
        return new WrongUse("缺少 %1$s。 Missing: %1$s.".formatted(option));
    }
}
