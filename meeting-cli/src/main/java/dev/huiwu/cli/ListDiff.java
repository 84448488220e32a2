package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.core.list.ListDifference;
import dev.huiwu.core.list.PersonChange;
import dev.huiwu.files.list.MeetingDirectories;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting list diff}: what is different between two versions of a list, and why. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {"比对名单的两个版本：增、减、变更及理由。", "Compares two versions of a list: who came, went or changed, and why."})
final class ListDiff implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private ListVersions versions = new ListVersions();

    @Override
    public Integer call() {
        return options.withDirectories(folder -> versions.with(options, folder, (before, after) -> {
            say(ListDifference.between(before, after), folder);
            return Meeting.DONE;
        }));
    }

    private void say(ListDifference difference, MeetingDirectories folder) {
        difference.changes().forEach(change -> options.out().println(line(change, folder)));
        difference
                .likelyPairs()
                .forEach(pair -> options.out()
                        .println(options.language()
                                .choose(
                                        "? %s 与 %s %s，请核对是否同一人",
                                        "? %s and %s have %s in common; check whether they are one")
                                .formatted(
                                        pair.before(),
                                        pair.after(),
                                        options.language()
                                                .choose(
                                                        pair.likeness().label(),
                                                        pair.likeness().code()))));
        options.out().println(effect(difference, options.language()));
    }

    private String line(PersonChange change, MeetingDirectories folder) {
        String sign = switch (change.type()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
        String fields = change.fields().stream()
                .map(field -> options.language()
                        .choose(field.field().label(), field.field().code()))
                .collect(Collectors.joining(" "));
        String unit = folder.units()
                .find(change.unit())
                .map(known -> known.shortName())
                .orElse(change.unit().value());
        return "%s %s %s %s %s"
                .formatted(sign, change.person(), unit, fields, change.reason())
                .replaceAll(" +", " ");
    }

    /** Returns what a difference comes to, in a line. */
    static String effect(ListDifference difference, Language language) {
        return language.choose("第 %s 版到第 %s 版：人数 %s → %s，单位 %s → %s", "version %s to %s: people %s → %s, units %s → %s")
                .formatted(
                        difference.versionBefore(),
                        difference.versionAfter(),
                        difference.effect().before().people(),
                        difference.effect().after().people(),
                        difference.effect().before().units(),
                        difference.effect().after().units());
    }
}
