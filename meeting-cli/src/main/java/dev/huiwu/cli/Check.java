package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.meeting.MeetingFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code meeting check}: reads everything, tries everything, writes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {"检查会议文件夹：逐行列出问题，不写任何文件。", "Checks a meeting's folder: lists what it finds and writes nothing."})
final class Check implements Callable<Integer> {

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ReadResult<MeetingFolder> read = options.read();
        Findings findings = read.value()
                .map(folder -> Preparation.of(
                        folder, folder.seatingRequest(), options.language(), Optional.empty(), (zh, en) -> {}))
                .map(preparation -> read.findings().and(preparation.findings()))
                .orElse(read.findings());
        Summary.findings(out, findings, List.of(Severity.values()), options.language());
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }
}
