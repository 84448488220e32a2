package dev.huiwu.cli;

import dev.huiwu.core.leader.FocusReview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code meeting list suggest}: what leaders' matters suggest for the meeting, for the leaders of the office alone. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = {
            "列出由领导关注事项得出的提示及理由，仅供办公室领导；名单不因此改变。",
            "Lists what leaders' matters suggest and why, for the leaders of the office alone; the list does not change by it."
        })
final class ListSuggest implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Override
    public Integer call() {
        return options.with(folder -> {
            FocusReview review = folder.focusReview();
            review.suggestions()
                    .forEach(suggestion ->
                            options.out().println(suggestion.id() + " " + suggestion.reason(options.language())));
            options.out()
                    .println(options.language()
                            .choose("%s 条提示待决定", "%s suggestions to decide")
                            .formatted(review.suggestions().size()));
            return options.end(review.findings());
        });
    }
}
