package dev.huiwu.cli;

import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.core.card.CardComparison;
import dev.huiwu.core.card.CardComparisonRequest;
import dev.huiwu.core.card.CardHeld;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardNeed;
import dev.huiwu.core.card.CardToRetire;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.core.card.NameCard;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.card.CardComparisonWriter;
import dev.huiwu.files.card.CardCountWriter;
import dev.huiwu.files.card.CardMovementWriter;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.card.SeatCards;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting cards compare}: which cards of a meeting are there, which have to be made and which are of no use any more. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "按座次比对所需座签与库存：现有（存放处）、补制、停用，以及疑似错字的库存座签；领导座签按两套计。",
            "Compares the cards of the seat plan with those held: what is there and where, what to make, what to retire, and held cards that"
                    + " seem to be written wrong; leaders' cards are needed in two sets."
        })
final class CardsCompare implements Callable<Integer> {

    @Mixin
    private final CardsOptions options = new CardsOptions();

    @Option(
            names = "--also",
            paramLabel = "FOLDER",
            description = {
                "其他在用会议的文件夹（可多次）；写明后，不在任何名单上的人员座签列入停用。",
                "A folder of another current meeting, any number of times; then cards of people on none of the lists are to be retired."
            })
    private List<Path> also = List.of();

    @Option(
            names = "--custodians",
            paramLabel = "FILE",
            description = {
                "座签专管员表（csv 或 xlsx）；写明后，比对表列出各类座签的专管员、替岗和新签归存处。",
                "Who keeps which class of cards; then the table says whom to ask and where new cards are put."
            })
    private Optional<Path> custodians = Optional.empty();

    @Option(
            names = "--texts",
            description = {
                "在屏幕上列出要补制、停用的座签文字（含姓名）；缺省只列编号，文字见 card-comparison.csv。",
                "Show what stands on the cards to make and to retire, names among it; by default ids alone, the texts are in card-comparison.csv."
            })
    private boolean texts;

    @Option(
            names = "--by",
            paramLabel = "POST",
            description = {
                "领用经办人职务；写明后另写领用后的收发记录和会后清点表。",
                "The post of who checks the cards out; then the log with what is taken and the sheet for the count are written too."
            })
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--made",
            paramLabel = "PLACE",
            description = {
                "补制的座签已制好，存放于 PLACE；与 --by 同用，补制的一并入库并领用。",
                "The cards to make are made and lie at PLACE; with --by they are entered and checked out too."
            })
    private Optional<String> made = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Override
    public Integer call() {
        if (by.isPresent() && out.isEmpty()) {
            throw new WrongUse("--by 须与 --out 同时使用。 --by goes with --out.");
        }
        if (made.isPresent() && by.isEmpty()) {
            throw new WrongUse("--made 须与 --by 同时使用。 --made goes with --by.");
        }
        if (by.filter(String::isBlank).isPresent()
                || made.filter(String::isBlank).isPresent()) {
            throw new WrongUse("--by、--made 不能为空。 --by or --made is blank.");
        }
        return out.isPresent() ? options.run(out.get(), replace, this::compare) : options.run(this::compare);
    }

    private void compare(MeetingFolder folder, CardInventory inventory) {
        LocalDate day = options.day(inventory, inventory.lastDay());
        String meeting = folder.meeting().id();
        CardComparisonRequest.Builder request = CardComparisonRequest.builder()
                .meeting(meeting)
                .status(inventory.status(day))
                .complete(!also.isEmpty());
        request.addPeopleOf(folder.list());
        for (Path other : also) {
            Optional<MeetingFolder> read = options.take(MeetingFolder.read(other, Optional.empty()));
            if (read.isEmpty()) {
                return;
            }
            request.addPeopleOf(read.get().list());
            if (!read.get().meeting().start().toLocalDate().isBefore(day)) {
                request.addOpenMeetings(read.get().meeting().id());
            }
        }
        folder.siteRequests(folder.seatingRequest()).values().forEach(room -> {
            SeatCards cards = SeatCards.of(room, SeatingEngine.create().seat(room), folder.cardPolicy());
            options.found(cards.findings());
            request.addAllNeeds(cards.needs());
        });
        CardComparisonRequest asked = request.build();
        CardComparison comparison = CardComparison.of(asked);
        CustodianDirectory keepers = options.custodians(custodians).orElseGet(() -> CustodianDirectory.of(List.of()));
        say(comparison, asked, folder.units());
        options.found(comparison.findings());
        options.put(
                "card-comparison.csv",
                CardComparisonWriter.write(comparison, asked, folder.units(), keepers, options.language()));
        options.put(
                "card-comparison.xlsx",
                CardComparisonWriter.writeWorkbook(comparison, asked, folder.units(), keepers, options.language()));
        by.ifPresent(who -> {
            CardInventory all = made.map(place -> comparison.made(asked, inventory, day, who, place))
                    .orElse(inventory);
            CardComparison there =
                    CardComparison.of(request.status(all.status(day)).build());
            CardInventory taken = all.enter(there.checkOut(meeting, day, who));
            options.put("card-movements.csv", CardMovementWriter.write(taken, options.language()));
            options.put(
                    "card-count.xlsx", CardCountWriter.writeWorkbook(taken.status(day), meeting, options.language()));
        });
    }

    private void say(CardComparison comparison, CardComparisonRequest asked, UnitDirectory units) {
        int have = comparison.have().stream().mapToInt(CardHeld::count).sum();
        options.say(
                "需要座签 %s 张：现有 %s 张，补制 %s 张；可停用 %s 张",
                "%s cards needed: %s there, %s to make; %s to retire",
                have + comparison.toMake(),
                have,
                comparison.toMake(),
                comparison.retire().stream().mapToInt(CardToRetire::count).sum());
        Map<PersonId, String> unitOf = new HashMap<>();
        asked.people()
                .forEach(person ->
                        units.find(person.unit()).ifPresent(unit -> unitOf.put(person.person(), unit.shortName())));
        comparison
                .make()
                .forEach(make -> options.say(
                        "补制 %s %s 张：%s%s",
                        "make %s %s: %s%s",
                        options.language()
                                .choose(
                                        make.card().cardClass().label(),
                                        make.card().cardClass().code()),
                        make.count(),
                        text(make.card()),
                        make.needs().stream().map(need -> place(need, unitOf)).collect(Collectors.joining(", "))));
        comparison
                .retire()
                .forEach(retire -> options.say(
                        "停用 %s %s 张（%s）：%s%s",
                        "retire %s %s (%s): %s%s",
                        retire.item().id(),
                        retire.count(),
                        retire.place(),
                        text(retire.item().card()),
                        options.language()
                                .choose(retire.reason().label(), retire.reason().code())));
    }

    /** Returns what stands on a card if it was asked for: it may be a name. */
    private String text(NameCard card) {
        return texts
                ? card.text()
                        + card.line().map(line -> "／" + line).orElse("")
                        + options.language().choose("，", ", ")
                : "";
    }

    private static String place(CardNeed need, Map<PersonId, String> unitOf) {
        return Stream.of(need.person().map(unitOf::get), need.person().map(PersonId::value), need.seat())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
