package dev.huiwu.files.topic;

import static dev.huiwu.files.topic.TopicColumns.*;

import com.google.common.base.Splitter;
import dev.huiwu.core.topic.Review;
import dev.huiwu.core.topic.ReviewKind;
import dev.huiwu.core.topic.ReviewResult;
import dev.huiwu.files.internal.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a topic was examined for: three columns of their own, and the steps of a major decision in one. */
final class ReviewCells {

    private static final Splitter STEPS =
            Splitter.on(Pattern.compile("[;；]")).trimResults().omitEmptyStrings();
    private static final Pattern STEP = Pattern.compile("([^:：]+)[:：]([^:：]+)");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Words<ReviewKind> KINDS = kinds();
    private static final Words<ReviewResult> RESULTS = results();

    private final TopicCells cells;
    private final Optional<Map<ReviewKind, ReviewResult>> steps;

    ReviewCells(TopicCells cells) {
        this.cells = cells;
        steps = steps();
    }

    private static Words<ReviewKind> kinds() {
        Words<ReviewKind> kinds = Words.of();
        for (ReviewKind kind : List.of(
                ReviewKind.PUBLIC_PARTICIPATION,
                ReviewKind.EXPERT_OPINION,
                ReviewKind.RISK_ASSESSMENT,
                ReviewKind.LEGALITY,
                ReviewKind.FAIR_COMPETITION,
                ReviewKind.POLICY_CONSISTENCY,
                ReviewKind.COLLECTIVE_DISCUSSION)) {
            kinds = kinds.with(kind, kind.label(), kind.code());
        }
        return kinds;
    }

    private static Words<ReviewResult> results() {
        return Words.<ReviewResult>of()
                .with(ReviewResult.PASSED, STEP_DONE, ReviewResult.PASSED.label(), ReviewResult.PASSED.code())
                .with(ReviewResult.IN_PROGRESS, ReviewResult.IN_PROGRESS.label(), ReviewResult.IN_PROGRESS.code())
                .with(ReviewResult.NOT_STARTED, ReviewResult.NOT_STARTED.label(), ReviewResult.NOT_STARTED.code())
                .with(ReviewResult.FAILED, ReviewResult.FAILED.label(), ReviewResult.FAILED.code())
                .with(
                        ReviewResult.NOT_APPLICABLE,
                        ReviewResult.NOT_APPLICABLE.label(),
                        ReviewResult.NOT_APPLICABLE.code());
    }

    /** Returns what a word or the code of a kind of the office's own means. */
    private static Optional<ReviewKind> kind(String word) {
        return KINDS.meaning(word)
                .or(() -> Optional.of(word)
                        .filter(code -> CODE.matcher(code).matches())
                        .map(ReviewKind::new));
    }

    /** Returns the steps of the procedure; none where it is no major decision, empty where the cell is. */
    Optional<List<ReviewKind>> procedure() {
        return steps.map(results -> List.copyOf(results.keySet()));
    }

    /** Returns every review the row tells of. */
    Map<ReviewKind, Review> reviews() {
        Map<ReviewKind, ReviewResult> all = new LinkedHashMap<>();
        for (Reviewing reviewing : REVIEWS) {
            cells.word(reviewing.column(), reviewing.words()).ifPresent(result -> all.put(reviewing.kind(), result));
        }
        steps.orElse(Map.of()).forEach((kind, result) -> {
            ReviewResult before = all.putIfAbsent(kind, result);
            if (before != null && before != result) {
                cells.error(
                        "topic-review-differs",
                        PROCEDURE,
                        "review",
                        kind.label(),
                        "found",
                        result.label(),
                        "other",
                        before.label());
            }
        });
        Map<ReviewKind, Review> reviews = new LinkedHashMap<>();
        all.forEach((kind, result) -> reviews.put(kind, new Review(result, Optional.empty(), "")));
        return reviews;
    }

    private Optional<Map<ReviewKind, ReviewResult>> steps() {
        Optional<String> text = cells.text(PROCEDURE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Map<ReviewKind, ReviewResult> read = new LinkedHashMap<>();
        if (!Words.key(text.get()).equals(Words.key(NO_PROCEDURE))) {
            for (String piece : STEPS.split(text.get())) {
                Matcher parts = STEP.matcher(piece);
                Optional<ReviewKind> kind = parts.matches() ? kind(parts.group(1)) : Optional.empty();
                Optional<ReviewResult> result = parts.matches() ? RESULTS.meaning(parts.group(2)) : Optional.empty();
                if (kind.isEmpty() || result.isEmpty() || read.put(kind.get(), result.get()) != null) {
                    cells.error(
                            "topic-procedure", PROCEDURE, "found", piece, "expected", "公众参与:已完成;专家论证:进行中;合法性审查:未开始");
                }
            }
        }
        return Optional.of(read);
    }
}
