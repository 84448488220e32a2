package dev.huiwu.cli;

import picocli.CommandLine.Command;

/** {@code meeting topics}: the register of topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        description = {
            "议题台账：移入、查询、查看、办理、编议程、督办、导出、核对、备份、恢复、升级；存于数据库（--db），缺省为当前文件夹的 H2 文件。",
            "The register of topics: take over, look for, show, move on, put on agendas, follow up, write out, verify, back up, restore, upgrade; in a database (--db), by default an H2 file in this folder."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TopicsImport.class,
            TopicsList.class,
            TopicsShow.class,
            TopicsExport.class,
            TopicsMove.class,
            TopicsAgenda.class,
            TopicsFollowUp.class,
            TopicsVerify.class,
            TopicsBackup.class,
            TopicsRestore.class,
            TopicsUpgrade.class
        })
final class Topics {}
