package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting flow}: a process defined, planned, drawn, run, and looked at while it runs. */
@Command(
        name = "flow",
        mixinStandardHelpOptions = true,
        description = {
            "会务流程：检查、倒排日程、画图、启动、登记办理、看进展、替岗预案。",
            "The process: checked, scheduled, drawn, opened, its events recorded, its gaps shown, absences thought through."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            FlowCheck.class,
            FlowSchedule.class,
            FlowChart.class,
            FlowOpen.class,
            FlowRecord.class,
            FlowStatus.class,
            FlowAbsent.class
        })
final class Flows {}
