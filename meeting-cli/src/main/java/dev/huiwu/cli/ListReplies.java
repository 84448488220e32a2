package dev.huiwu.cli;

import dev.huiwu.core.reply.ReplyState;
import dev.huiwu.core.reply.UnitReply;
import dev.huiwu.files.list.ListFolder;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting list replies}: where the units stand with their replies. */
@Command(
        name = "replies",
        mixinStandardHelpOptions = true,
        description = {
            "回执情况：各状态的单位数，未回复、未报齐、超员的单位逐个列出，并检查请假和代会。",
            "Where units stand with their replies: how many in each state, who is silent or has not named everybody, and what is wrong"
                    + " with leave and substitutes."
        })
final class ListReplies implements Callable<Integer> {

    private static final Set<ReplyState> TO_CALL =
            EnumSet.of(ReplyState.SILENT, ReplyState.INCOMPLETE, ReplyState.TOO_MANY, ReplyState.DECLINED);

    @Mixin
    private ListOptions options = new ListOptions();

    @Override
    public Integer call() {
        return options.with(folder -> {
            for (ReplyState state : ReplyState.values()) {
                long units = folder.collection().units().stream()
                        .filter(unit -> unit.state() == state)
                        .count();
                options.out().printf("%s %s%n", options.language().choose(state.label(), state.code()), units);
            }
            int places = folder.collection().units().stream()
                    .mapToInt(UnitReply::places)
                    .sum();
            int named = folder.collection().units().stream()
                    .mapToInt(UnitReply::named)
                    .sum();
            options.out()
                    .println(options.language()
                            .choose("名额 %s，回执报名 %s", "%s places, %s named in replies")
                            .formatted(places, named));
            folder.collection().units().stream()
                    .filter(unit -> TO_CALL.contains(unit.state()))
                    .forEach(unit -> options.out().println(line(unit, folder)));
            return options.end(folder.findings());
        });
    }

    /** Returns a unit to call with whom to call there; for the office alone. */
    private String line(UnitReply unit, ListFolder folder) {
        String liaison = folder.directories()
                .liaisons()
                .find(unit.unit(), folder.meeting().start().toLocalDate())
                .map(one -> String.join(
                        " ",
                        one.name().display(),
                        one.officePhone().orElse(""),
                        one.mobile().orElse("")))
                .orElse(options.language().choose("无联络员", "no liaison"));
        return "%s %s %s/%s %s"
                .formatted(
                        folder.units().unit(unit.unit()).shortName(),
                        options.language()
                                .choose(unit.state().label(), unit.state().code()),
                        unit.named(),
                        unit.places(),
                        liaison);
    }
}
