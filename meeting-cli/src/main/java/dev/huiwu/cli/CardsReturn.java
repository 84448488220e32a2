package dev.huiwu.cli;

import dev.huiwu.core.card.CardCounts;
import dev.huiwu.core.card.CardId;
import dev.huiwu.core.card.CardInventory;
import dev.huiwu.core.card.CardMovement;
import dev.huiwu.core.card.CardMovementKind;
import dev.huiwu.core.card.CardReturn;
import dev.huiwu.core.card.CardStatus;
import dev.huiwu.files.card.CardCountReader;
import dev.huiwu.files.card.CardCountWriter;
import dev.huiwu.files.card.CardMovementWriter;
import dev.huiwu.files.meeting.MeetingFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting cards return}: what came back after a meeting, and what did not. */
@Command(
        name = "return",
        mixinStandardHelpOptions = true,
        description = {
            "登记会后清点：归还、损坏、遗失各多少，还有哪些未还；生成续写的收发记录。",
            "Enters the count after a meeting: what is back, damaged, lost and still out; writes the log with it."
        })
final class CardsReturn implements Callable<Integer> {

    @Mixin
    private final CardsOptions options = new CardsOptions();

    @Option(
            names = "--counted",
            required = true,
            paramLabel = "FILE",
            description = "填好的清点表（csv 或 xlsx）。 The sheet of the count, filled in.")
    private Path counted = Path.of("");

    @Option(names = "--by", required = true, paramLabel = "POST", description = "清点人职务。 The post of who counted.")
    private String by = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "输出文件夹。 The folder to write.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "替换已有的输出文件夹。 Replace what an earlier run wrote.")
    private boolean replace;

    @Override
    public Integer call() {
        if (by.isBlank()) {
            throw new WrongUse("--by 不能为空。 --by is blank.");
        }
        return options.run(out, replace, this::count);
    }

    private void count(MeetingFolder folder, CardInventory inventory) {
        String meeting = folder.meeting().id();
        LocalDate held = folder.meeting().start().toLocalDate();
        LocalDate day = options.day(inventory, inventory.lastDay().isAfter(held) ? inventory.lastDay() : held);
        CardStatus before = inventory.status(day);
        options.take(CardCountReader.read(ListOptions.name(counted), ListOptions.bytes(counted), before, meeting))
                .map(counts -> inventory.returned(meeting, day, by, counts))
                .ifPresent(back -> {
                    CardStatus after = back.inventory().status(day);
                    say(before.counts(), after.counts(), back);
                    options.found(back.findings());
                    options.found(after.notBack(Map.of(meeting, held), folder.calendar()));
                    options.put("card-movements.csv", CardMovementWriter.write(back.inventory(), options.language()));
                    if (!back.out().isEmpty()) {
                        options.put(
                                "card-count.xlsx", CardCountWriter.writeWorkbook(after, meeting, options.language()));
                    }
                });
    }

    private void say(CardCounts before, CardCounts after, CardReturn back) {
        options.say(
                "清点前可用 %s 张，归还 %s，损坏 %s，遗失 %s，未还 %s；清点后可用 %s 张",
                "%s to use before the count, %s back, %s damaged, %s lost, %s still out; %s to use after it",
                before.present(),
                back.entered().stream()
                        .filter(entry -> entry.kind() == CardMovementKind.RETURNED)
                        .mapToInt(CardMovement::count)
                        .sum(),
                sum(back.damaged()),
                sum(back.lost()),
                sum(back.out()),
                after.present());
        back.damaged().forEach((card, count) -> options.say("损坏 %s %s 张", "damaged %s: %s", card, count));
        back.lost().forEach((card, count) -> options.say("遗失 %s %s 张", "lost %s: %s", card, count));
        back.out().forEach((card, count) -> options.say("未还 %s %s 张", "out %s: %s", card, count));
    }

    private static int sum(Map<CardId, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
