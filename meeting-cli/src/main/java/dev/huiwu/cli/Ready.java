package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting ready}: whether a meeting can begin, whether its contingency plans would work, and who answers for what. */
@Command(
        name = "ready",
        mixinStandardHelpOptions = true,
        description = {
            "会前检查：就绪表、总体是否就绪、应急预案、职责分工。",
            "Before the meeting: the sheet of what must be ready, whether it is, the contingency plans, the division of duties."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ReadySheet.class, ReadyCheck.class, ReadyPlans.class, ReadyDuties.class})
final class Ready {}
