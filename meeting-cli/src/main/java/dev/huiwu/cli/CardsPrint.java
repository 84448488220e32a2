package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Location;
import dev.huiwu.core.Severity;
import dev.huiwu.core.card.CardPolicy;
import dev.huiwu.core.drawing.Face;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.files.FindingsWriter;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.print.card.CardSheets;
import dev.huiwu.print.card.CardSize;
import dev.huiwu.print.card.CardStyle;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.page.PdfWriter;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.SeatCards;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meeting cards print}: every card of the meeting as a PDF, in the order an usher lays them. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {"按摆放次序把座签排成 PDF。", "Lays the cards out as a PDF, in the order they are put on the tables."})
final class CardsPrint implements Callable<Integer> {

    private static final Map<String, CardSize> SIZES = Map.of(
            "tent", CardSize.TENT_A4,
            "holder-200", CardSize.HOLDER_200,
            "holder-150", CardSize.HOLDER_150,
            "chair-back", CardSize.CHAIR_BACK,
            "badge", CardSize.BADGE);

    @Mixin
    private final FolderOptions options = new FolderOptions();

    @Mixin
    private final FontOptions fontOptions = new FontOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Option(
            names = "--size",
            paramLabel = "tent|holder-200|holder-150|chair-back|badge",
            defaultValue = "tent",
            description = {
                "尺寸：A4 三折桌牌（缺省）、200×100 和 150×85 台卡、椅背贴、胸牌。",
                "Size: table tent of A4 (default), inserts of 200 by 100 and 150 by 85, chair back, badge."
            })
    private String size = "tent";

    @Option(
            names = "--face",
            paramLabel = "kai|sans|song|fang-song|title|wei",
            defaultValue = "kai",
            description = {"字体：楷体（缺省）、黑体、宋体、仿宋、小标宋、魏碑。", "The face; default: ${DEFAULT-VALUE}."})
    private String face = "kai";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Findings> found = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @Override
    public Integer call() {
        if (options.reads(out)) {
            throw new WrongUse(
                    "%s 是输入文件夹；请另选输出文件夹。 %s is read from; choose another folder to write.".formatted(out, out));
        }
        OutputFolder output = OutputFolder.at(out, replace);
        CardStyle style = style();
        ReadResult<MeetingFolder> read = options.read();
        found.add(read.findings());
        read.value()
                .ifPresent(folder -> attempt("", folder, () -> {
                    Fonts fonts = fontOptions.read();
                    folder.siteRequests(folder.seatingRequest()).forEach((site, request) -> {
                        String place = folder.hasSeveralRooms() ? OutputFolder.ofSite(site) : "";
                        attempt(place, folder, () -> room(place, request, style, fonts));
                    });
                }));
        Findings findings = Findings.concat(found);
        if (findings.hasErrors()) {
            files.clear();
        }
        files.put("findings.json", FindingsWriter.write(findings));
        output.write(files);
        PrintWriter terminal = spec.commandLine().getOut();
        Summary.findings(terminal, findings, List.of(Severity.ERROR, Severity.WARNING), options.language());
        Summary.files(terminal, out, files.keySet(), options.language());
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private CardStyle style() {
        if (!SIZES.containsKey(size)) {
            throw new WrongUse("--size 应为 tent、holder-200、holder-150、chair-back、badge 之一。"
                    + " --size must be one of tent, holder-200, holder-150, chair-back, badge.");
        }
        try {
            return CardStyle.usual()
                    .with(SIZES.getOrDefault(size, CardSize.TENT_A4))
                    .with(new Face(face));
        } catch (IllegalArgumentException e) {
            throw new WrongUse("没有“%s”这种字体。 There is no face \"%s\".".formatted(face, face));
        }
    }

    private void room(String place, SeatingRequest request, CardStyle style, Fonts fonts) {
        SeatCards cards = SeatCards.of(request, SeatingEngine.create().seat(request), CardPolicy.usual());
        add(place, cards.findings());
        List<Scene> sheets = CardSheets.of(cards.cards(), style, fonts);
        if (!sheets.isEmpty()) {
            files.put(place + "cards.pdf", PdfWriter.write(sheets, fonts));
        }
        spec.commandLine()
                .getOut()
                .println(options.language()
                        .choose("%s：座签 %d 张，A4 纸 %d 张", "%s: %d cards on %d sheets of A4")
                        .formatted(request.venue().name(), cards.cards().size(), sheets.size()));
    }

    private void attempt(String place, MeetingFolder folder, Runnable work) {
        try {
            work.run();
        } catch (FindingsException e) {
            add(place, folder.placed(e.findings()));
        }
    }

    private void add(String place, Findings findings) {
        found.add(place.isEmpty() ? findings : findings.orAt(Location.ofFile(place)));
    }
}
