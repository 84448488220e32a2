package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.drawing.Scene;
import dev.huiwu.core.meeting.MeetingSite;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.plan.SeatPlanReader;
import dev.huiwu.print.card.CardSheets;
import dev.huiwu.print.card.CardStyle;
import dev.huiwu.print.card.DoorSign;
import dev.huiwu.print.card.DoorSigns;
import dev.huiwu.print.page.Fonts;
import dev.huiwu.print.page.PdfWriter;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.card.CardChanges;
import dev.huiwu.seating.card.SeatCard;
import dev.huiwu.seating.card.SeatCards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting cards print}: the cards of the meeting as a PDF, in the order an usher lays them, and signs for the doors. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "按摆放次序把座签排成 PDF；可只印变动的，可另印会场门签。",
            "Lays the cards out as a PDF, in the order they are put on the tables; only those that changed, or door signs too, if asked for."
        })
final class CardsPrint implements Callable<Integer> {

    @Mixin
    private final PrintOptions options = new PrintOptions();

    @Mixin
    private final CardLooks looks = new CardLooks();

    @Mixin
    private final CardCodes codes = new CardCodes();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = {
                "现用的座次方案 seat-plan.json；缺省按会议文件夹重新排座。",
                "The plan of now, seat-plan.json; default: the one that the folder gives."
            })
    private Optional<Path> plan = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "PLAN",
            description = {
                "只印此后变动的座签：此前的座次方案 seat-plan.json（名单版本未变）；名单也变了的，写当时的会议文件夹。",
                "Print only cards that changed since: an earlier plan, seat-plan.json, of the same version of the list; if that changed"
                        + " too, the meeting's folder as it was."
            })
    private Optional<Path> since = Optional.empty();

    @Option(
            names = "--site",
            paramLabel = "CODE",
            description = "只印这个会场；有多个会场且写明方案文件时必填。 Only this room; needed for a plan's file if there are several.")
    private Optional<String> site = Optional.empty();

    private Optional<MeetingFolder> earlier = Optional.empty();

    @Override
    public Integer call() {
        CardStyle style = looks.cards();
        Optional<CardStyle> doors = looks.doors();
        codes.check(doors.isPresent());
        for (Path file : List.of(plan, since).stream().flatMap(Optional::stream).toList()) {
            if (!Files.exists(file)) {
                throw new WrongUse("没有 %s。 There is no %s.".formatted(file, file));
            }
        }
        return options.printEachRoom(this::check, (folder, room, request, fonts, to) -> {
            if (site.map(room.code()::equals).orElse(true)) {
                cards(folder, room, request, style, fonts, to);
                doors.ifPresent(sign -> door(request, sign, fonts, to));
            }
        });
    }

    private void check(MeetingFolder folder) {
        Set<String> rooms = folder.siteRequests(folder.seatingRequest()).keySet();
        String known = String.join(", ", rooms);
        site.filter(code -> !rooms.contains(code)).ifPresent(code -> {
            throw new WrongUse("没有会场 %s；可用 %s。 There is no room %s; there are %s.".formatted(code, known, code, known));
        });
        boolean file = plan.isPresent() || since.filter(Files::isRegularFile).isPresent();
        if (file && rooms.size() > 1 && site.isEmpty()) {
            throw new WrongUse("请用 --site 指定会场：%s。 Name the room with --site: %s.".formatted(known, known));
        }
    }

    private void cards(
            MeetingFolder folder,
            MeetingSite room,
            SeatingRequest request,
            CardStyle style,
            Fonts fonts,
            Documents to) {
        SeatPlan now = plan.map(file -> read(file, request))
                .orElseGet(() -> SeatingEngine.create().seat(request));
        SeatCards all = SeatCards.of(request, now, folder.cardPolicy());
        to.found(all.findings());
        Optional<CardChanges> changes = since.map(path -> all.changedSince(earlier(path, folder, room, request)));
        List<SeatCard> cards = changes.map(CardChanges::print).orElse(all.cards());
        List<Scene> sheets = CardSheets.of(cards, style, fonts, codes.of(request, folder.list(), to));
        if (!sheets.isEmpty()) {
            to.put("cards.pdf", PdfWriter.write(sheets, fonts));
        }
        say(
                "%1$s：座签 %2$s 张，%4$s 纸 %3$s 张",
                "%s: %s cards on %s sheets of %s", request.venue().name(), cards.size(), sheets.size(), looks.sheet());
        changes.ifPresent(made -> say(
                "其余不变；另有 %s 张挪位、%s 张撤下",
                "the others stay; besides %s go to another seat and %s are taken away",
                made.moves().size(),
                made.takeAway().size()));
    }

    private void say(String zh, String en, Object... arguments) {
        options.terminal().println(options.language().choose(zh, en).formatted(arguments));
    }

    private static SeatPlan read(Path file, SeatingRequest request) {
        return SeatPlanReader.read(ListOptions.name(file), ListOptions.bytes(file), request)
                .orThrow();
    }

    /** Returns the cards that stood before, of a plan's file or of the folder as it was; none in a room that was not there. */
    private SeatCards earlier(Path path, MeetingFolder folder, MeetingSite room, SeatingRequest request) {
        if (!Files.isDirectory(path)) {
            return SeatCards.of(request, read(path, request), folder.cardPolicy());
        }
        MeetingFolder then = earlier.orElseGet(() -> options.readOther(path));
        earlier = Optional.of(then);
        return Optional.ofNullable(then.siteRequests(then.seatingRequest()).get(room.code()))
                .map(asked -> SeatCards.of(asked, SeatingEngine.create().seat(asked), then.cardPolicy()))
                .orElseGet(() -> new SeatCards(List.of(), Findings.none()));
    }

    private void door(SeatingRequest request, CardStyle style, Fonts fonts, Documents to) {
        DoorSign plain = DoorSign.of(request);
        DoorSign sign = codes.ofDoor(request).map(plain::withCode).orElse(plain);
        to.put("door-signs.pdf", PdfWriter.write(DoorSigns.of(List.of(sign), style, fonts), fonts));
    }
}
