package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.core.scope.AttendanceScope;
import dev.huiwu.core.scope.ScopeEntry;
import dev.huiwu.core.unit.UnitDirectory;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting list scope}: which units come, with how many people, by which rules, and what is open with them. */
@Command(
        name = "scope",
        mixinStandardHelpOptions = true,
        description = {
            "列出参会范围：单位、参会类别、人数、议题、规则，以及尚未答复的反馈。",
            "Lists which units come, in what capacity, with how many people, for which topics and by which rules, and feedback that is"
                    + " open."
        })
final class ListScope implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Override
    public Integer call() {
        return options.with(folder -> {
            AttendanceScope scope = folder.scope();
            scope.entries().forEach(entry -> options.out().println(line(entry, folder.units(), options.language())));
            options.out()
                    .println(options.language()
                            .choose("%s 个单位（按类别计），%s 个名额", "%s units by capacity, %s places")
                            .formatted(scope.entries().size(), scope.places()));
            return options.end(scope.findings());
        });
    }

    private static String line(ScopeEntry entry, UnitDirectory units, Language language) {
        String feedback = entry.openFeedback().stream()
                .map(one -> " !%s %s"
                        .formatted(
                                one.id(),
                                language.choose(one.kind().label(), one.kind().code())))
                .collect(Collectors.joining());
        String topics = entry.topics().isEmpty() ? "" : " " + String.join(" ", entry.topics());
        return "%s %s %s %s%s [%s]%s"
                .formatted(
                        entry.unit(),
                        units.unit(entry.unit()).shortName(),
                        language.choose(entry.kind().label(), entry.kind().code()),
                        entry.places().size(),
                        topics,
                        String.join(" ", entry.rules()),
                        feedback);
    }
}
