package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting guide}: what becomes of the seat guide. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description = {"座位导向图：发送和确认情况。", "Seat guides: what was sent to whom and acknowledged."},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {GuideDelivered.class})
final class Guides {}
