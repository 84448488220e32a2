package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting cards}: the name cards of a meeting. */
@Command(
        name = "cards",
        mixinStandardHelpOptions = true,
        description = {"座签：打印、库存、比对、回收。", "Name cards: printing, stock, comparison, return."},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CardsPrint.class, CardsList.class, CardsCompare.class, CardsReturn.class})
final class Cards {}
