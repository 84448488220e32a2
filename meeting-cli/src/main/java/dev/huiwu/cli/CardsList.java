package dev.huiwu.cli;

import dev.huiwu.core.card.CardClass;
import dev.huiwu.core.card.CardCounts;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardStatus;
import dev.huiwu.core.card.Custodian;
import dev.huiwu.core.card.CustodianDirectory;
import dev.huiwu.files.meeting.MeetingFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting cards list}: which cards the office holds, where they are and who keeps them. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "列出座签库存：按类别（含专管员、替岗）、按存放处、按会议的数量，以及无人专管、放错地方、逾期未还的座签。",
            "The cards that are held: by class with custodian and deputy, by place, by meeting; and which nobody keeps, lie elsewhere or are"
                    + " overdue."
        })
final class CardsList implements Callable<Integer> {

    @Mixin
    private final CardsOptions options = new CardsOptions();

    @Option(
            names = "--custodians",
            paramLabel = "FILE",
            description = "座签专管员表（csv 或 xlsx）。 Who keeps which class of cards.")
    private Optional<Path> custodians = Optional.empty();

    @Override
    public Integer call() {
        return options.run(this::list);
    }

    private void list(MeetingFolder meeting, CardInventory inventory) {
        CardStatus status = inventory.status(options.day(inventory, inventory.lastDay()));
        Optional<CustodianDirectory> keepers = options.custodians(custodians);
        say(status.date().toString(), status.counts(), "");
        status.byClass()
                .forEach((cardClass, counts) -> say(name(cardClass), counts, keeper(keepers, cardClass, status)));
        status.byPlace().forEach((place, count) -> options.say("存放处 %s：%s 张", "place %s: %s", place, count));
        status.byMeeting().forEach((id, count) -> options.say("会议 %s：在用 %s 张", "meeting %s: %s in use", id, count));
        keepers.ifPresent(directory -> options.found(directory.review(status)));
        options.found(status.notBack(
                Map.of(meeting.meeting().id(), meeting.meeting().start().toLocalDate()), meeting.calendar()));
    }

    private String name(CardClass cardClass) {
        return options.language().choose(cardClass.label(), cardClass.code());
    }

    private String keeper(Optional<CustodianDirectory> keepers, CardClass cardClass, CardStatus status) {
        return keepers.flatMap(directory -> directory.find(cardClass, status.date()))
                .map(this::keeper)
                .orElse("");
    }

    private String keeper(Custodian custodian) {
        String deputy = custodian
                .deputy()
                .map(one -> options.language().choose("，替岗 %s", ", deputy %s").formatted(one))
                .orElse("");
        return options.language()
                .choose("；%s，专管员 %s%s", "; %s, custodian %s%s")
                .formatted(custodian.place(), custodian.keeper(), deputy);
    }

    private void say(String what, CardCounts counts, String more) {
        options.say(
                "%s：在库 %s，在用 %s，遗失 %s，停用 %s%s",
                "%s: %s stored, %s in use, %s lost, %s retired%s",
                what,
                counts.stored(),
                counts.inUse(),
                counts.lost(),
                counts.retired(),
                more);
    }
}
