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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            "由会议文件夹生成全套材料：名单、座次、座位导向图、各单位页、座签、各表、日程和流程图、就绪表和应急预案；从 index.html 看起。",
            "Makes everything from a meeting's folder: list, seat plan, guide, pages of the units, cards, sheets, schedule, process"
                    + " chart, sheets of readiness and contingency plans; begin with index.html."
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

    @Mixin
    private final FontOptions fonts = new FontOptions();

    @Mixin
    private final SignInOptions signIn = new SignInOptions();

    @Option(
            names = "--no-pdf",
            description = {"不出 PDF，不需要字体。", "Writes no PDF and needs no fonts."})
    private boolean withoutPdf;

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
        Map<String, byte[]> files;
        try (Progress progress = Progress.onTerminal(options.language())) {
            made = make(progress);
            progress.step("写出文件", "writing");
            files = made.files();
            output.write(files);
        }
        made.say(spec.commandLine().getOut(), out, files.keySet());
        return made.findings().hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private Made make(Progress progress) {
        progress.step("读取文件", "reading");
        ReadResult<MeetingFolder> read = options.read();
        SheetPrinter printer = new SheetPrinter(fonts, options::language);
        Optional<SheetPrinter> printed = Optional.of(printer).filter(one -> !withoutPdf);
        Optional<Preparation> preparation = read.value()
                .map(folder -> Preparation.of(
                        folder,
                        request(folder),
                        options.language(),
                        Optional.of(new Preparation.Printing(printed, signIn.start())),
                        progress::step));
        return new Made(
                preparation,
                preparation
                        .map(done -> read.findings().and(done.findings()).and(printer.missingOnce()))
                        .orElse(read.findings()),
                options.language());
    }

    /** What came of it: everything, or the findings alone if any of them is an error. */
    private record Made(Optional<Preparation> preparation, Findings findings, Language language) {

        Map<String, byte[]> files() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("findings.json", FindingsWriter.write(findings));
            if (!findings.hasErrors()) {
                preparation.ifPresent(done -> {
                    files.putAll(done.files());
                    IndexPage page = new IndexPage(done.folder(), findings, files.keySet(), language);
                    files.put("index.html", page.write(done.rooms()).getBytes(StandardCharsets.UTF_8));
                });
            }
            return files;
        }

        void say(PrintWriter terminal, Path folder, Set<String> names) {
            if (!findings.hasErrors()) {
                preparation.ifPresent(done -> Summary.plan(terminal, done, language));
            }
            Summary.findings(terminal, findings, List.of(Severity.ERROR, Severity.WARNING), language);
            Summary.files(terminal, folder, names, language);
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
