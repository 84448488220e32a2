package dev.huiwu.cli;

import dev.huiwu.core.Language;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;

/** A progress bar where somebody looks on; nothing where the output goes into a file or another program. */
final class Progress implements AutoCloseable {

    private static final int STEPS = 6;

    private final Language language;
    private final Optional<ProgressBar> bar;

    private Progress(Language language, Optional<ProgressBar> bar) {
        this.language = language;
        this.bar = bar;
    }

    static Progress onTerminal(Language language) {
        return new Progress(
                language,
                !CommandLine.Help.Ansi.AUTO.enabled()
                        ? Optional.empty()
                        : Optional.of(new ProgressBarBuilder()
                                .setTaskName("meeting")
                                .setInitialMax(STEPS)
                                .setStyle(ProgressBarStyle.ASCII)
                                .clearDisplayOnFinish()
                                .build()));
    }

    /** Says what is being done now; the step before is done. */
    void step(String chinese, String english) {
        bar.ifPresent(shown -> shown.step().setExtraMessage(" " + language.choose(chinese, english)));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
