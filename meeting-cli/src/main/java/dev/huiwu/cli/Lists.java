package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting list}: from rules, agenda, replies and feedback to a locked list, and what changes it afterwards. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "名单：由参会规则、议题、回执和反馈生成名单，锁定、调整、比对、导出。",
            "Lists: made from rules, topics, replies and feedback; locked, changed, compared, exported."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListScope.class,
            ListSuggest.class,
            ListReplies.class,
            ListMake.class,
            ListChangeCommand.class,
            ListDiff.class,
            ListReturn.class,
            ListCalls.class,
            ListCalled.class,
            ListSites.class,
            ListCheckIn.class,
            ListExportCommand.class,
            ListErase.class
        })
final class Lists {}
