package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting cards}: the name cards of a meeting. */
@Command(
        name = "cards",
        mixinStandardHelpOptions = true,
        description = {"座签：按摆放次序打印。", "Name cards, printed in the order they are laid."},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CardsPrint.class})
final class Cards {}
