package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting guide}: what becomes of the seat guide. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description = {
            "座位导向图：打印、发送和确认情况。",
            "Seat guides: to print and send, and what was sent to whom and acknowledged."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GuidePrint.class, GuideDelivered.class})
final class Guides {}
