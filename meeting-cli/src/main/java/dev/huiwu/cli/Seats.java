package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting seats}: seat plans that leave as sheets, are changed by hand and come back. */
@Command(
        name = "seats",
        mixinStandardHelpOptions = true,
        description = {
            "座次表：导出像会场一样的座次表、签到表、摆台表，读回手工调整后的座次表。",
            "Seat sheets: written so that they look like the hall, with sign-in sheets and laying list, and read back once changed by hand."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SeatsExport.class, SeatsReturn.class})
final class Seats {}
