package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.order.SeatingStyle;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meeting prepare}: reads a meeting's folder and writes everything the office needs. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        description = {
            "由会议文件夹生成名单、座次、座位导向图、日程和流程图。",
            "Makes list, seat plan, seat guide, schedule and process chart from a meeting's folder."
        })
final class Prepare implements Callable<Integer> {

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Path out = Path.of("");

    @Option(
            names = "--style",
            paramLabel = "rows|columns|tiers|free",
            converter = StyleConverter.class,
            description = "排座方式，代替 meeting.json 所写。 The seating style, instead of the one in meeting.json.")
    private Optional<SeatingStyle> style = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (options.reads(out)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(out, out));
        }
        OutputFolder output = OutputFolder.at(out, replace);
        Made made;
        try (Progress progress = Progress.onTerminal(options.language())) {
            made = make(progress);
            progress.step("写出文件", "writing");
            output.write(made.files());
        }
        made.say(spec.commandLine().getOut(), out, options.language());
        return made.findings().hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private Made make(Progress progress) {
        progress.step("读取文件", "reading");
        ReadResult<MeetingFolder> read = options.read();
        Optional<Preparation> preparation =
                read.value().map(folder -> Preparation.of(folder, request(folder), options.language(), progress::step));
        return new Made(
                preparation,
                preparation.map(done -> read.findings().and(done.findings())).orElse(read.findings()));
    }

    /** What came of it: everything, or the findings alone if any of them is an error. */
    private record Made(Optional<Preparation> preparation, Findings findings) {

        Map<String, byte[]> files() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("findings.json", FindingsWriter.write(findings));
            if (!findings.hasErrors()) {
                preparation.ifPresent(done -> files.putAll(done.files()));
            }
            return files;
        }

        void say(PrintWriter terminal, Path folder, Language language) {
            if (!findings.hasErrors()) {
                preparation.ifPresent(done -> Summary.plan(terminal, done, language));
            }
            Summary.findings(terminal, findings, List.of(Severity.ERROR, Severity.WARNING), language);
            Summary.files(terminal, folder, files().keySet(), language);
        }
    }

    private SeatingRequest request(MeetingFolder folder) {
        SeatingRequest request = folder.seatingRequest();
        return style.map(chosen -> request.toBuilder().style(chosen).build()).orElse(request);
    }

    static final class StyleConverter implements picocli.CommandLine.ITypeConverter<SeatingStyle> {
        @Override
        public SeatingStyle convert(String value) {
            return Meeting.choice(value, SeatingStyle::ofCode, "rows, columns");
        }
    }
}
