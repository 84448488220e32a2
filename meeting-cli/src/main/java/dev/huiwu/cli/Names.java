package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting names}: what is done with lists of names. */
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {"处理姓名清单。", "Works on lists of names."},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = NamesSort.class)
final class Names {}
