package dev.huiwu.cli;

import dev.huiwu.core.leader.FocusReview;
import dev.huiwu.core.leader.FocusVisibility;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list suggest}: what leaders' matters suggest for the meeting, as far as those who look may see it. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = {
            "列出由领导关注事项得出的提示及理由，只列 --circle 所写范围可见的；名单不因此改变。",
            "Lists what leaders' matters suggest and why, as far as those named by --circle may see it; the list does not change by"
                    + " it."
        })
final class ListSuggest implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Option(
            names = "--circle",
            paramLabel = "office-leaders|section|office",
            defaultValue = "office",
            converter = CircleConverter.class,
            description = {
                "给谁看：office-leaders 办公室领导，section 承办处室，office 办公室内部；缺省 office，只列人人可见的。",
                "Who looks: leaders of the office, the section that prepares the meeting, anybody in the office; default:"
                        + " ${DEFAULT-VALUE}, which shows the least."
            })
    private FocusVisibility circle = FocusVisibility.OFFICE;

    @Override
    public Integer call() {
        return options.with(folder -> {
            FocusReview review = folder.focusReview(circle);
            review.suggestions()
                    .forEach(suggestion ->
                            options.out().println(suggestion.id() + " " + suggestion.reason(options.language())));
            options.out()
                    .println(options.language()
                            .choose("%s 条提示待决定（%s可见）", "%s suggestions to decide (as %s may see)")
                            .formatted(
                                    review.suggestions().size(),
                                    options.language().choose(circle.label(), circle.code())));
            return options.end(review.findings());
        });
    }

    static final class CircleConverter implements picocli.CommandLine.ITypeConverter<FocusVisibility> {
        @Override
        public FocusVisibility convert(String value) {
            return Meeting.choice(value, FocusVisibility::ofCode, "office-leaders, section, office");
        }
    }
}
