package dev.huiwu.cli;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.topic.TopicAction;
import dev.huiwu.core.unit.Nearness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be done with topics, by the word that JSON documents have for it, such as {@code propose-opinion}. */
final class TopicActions {

    /** Every action by its word, in the order of a topic's life. */
    static final ImmutableBiMap<String, Class<? extends TopicAction>> BY_WORD = Arrays.stream(
                    TopicAction.class.getAnnotation(JsonSubTypes.class).value())
            .collect(ImmutableBiMap.toImmutableBiMap(
                    JsonSubTypes.Type::name, type -> type.value().asSubclass(TopicAction.class)));

    /** The texts of the command. */
    static final FindingTexts TEXTS = FindingTexts.load("cli", TopicActions.class);

    private TopicActions() {}

    /**
     * Returns the action of a word.
     *
     * @throws FindingsException if there is none, with what is near
     */
    static Class<? extends TopicAction> of(String word) {
        return Optional.<Class<? extends TopicAction>>ofNullable(BY_WORD.get(word))
                .orElseThrow(() -> {
                    Findings unknown = Findings.of(finding(
                            "action-unknown",
                            Severity.ERROR,
                            word,
                            "found",
                            word,
                            "codes",
                            String.join(" ", BY_WORD.keySet()),
                            "labels",
                            BY_WORD.keySet().stream().map(TopicActions::chinese).collect(Collectors.joining("、"))));
                    Map<String, String> chinese = new LinkedHashMap<>();
                    BY_WORD.keySet().forEach(known -> chinese.put(chinese(known), known));
                    return new FindingsException(
                            "There is no such action", unknown.and(near(word, word, suggest(word, chinese))));
                });
    }

    /** Returns the codes that are near a word or whose labels are, each with its label. */
    static List<String> suggest(String word, Map<String, String> codes) {
        List<String> near =
                Nearness.suggest(word, ImmutableList.copyOf(Iterables.concat(codes.keySet(), codes.values())));
        return codes.entrySet().stream()
                .filter(one -> near.contains(one.getKey()) || near.contains(one.getValue()))
                .map(one -> both(one.getKey(), one.getValue()))
                .toList();
    }

    /** Returns a code with its label, where it has one of its own. */
    static String both(String label, String code) {
        return label.equals(code) ? code : code + "(" + label + ")";
    }

    /** Returns the word that JSON documents have for what somebody wrote, who may have written what it means in Chinese; else what was written. */
    static String word(String written) {
        return BY_WORD.keySet().stream()
                .filter(word -> chinese(word).equals(written))
                .findFirst()
                .orElse(written);
    }

    /** Returns what an action is called in Chinese, without what is explained of it after a comma. */
    static String chinese(String word) {
        return TEXTS.text(Language.CHINESE, word).replaceFirst("[，（].*", "");
    }

    /** Returns a note on words near one that is wrong, if there are any. */
    static Findings near(String action, String found, List<String> near) {
        return near.isEmpty()
                ? Findings.none()
                : Findings.of(
                        finding("action-near", Severity.NOTE, action, "found", found, "near", String.join(" ", near)));
    }

    /** Returns the word of an action. */
    static String word(Class<? extends TopicAction> action) {
        return BY_WORD.inverse().getOrDefault(action, "");
    }

    /** Says whether an action is the first of a topic. */
    static boolean opens(@Nullable Class<?> action) {
        return action == TopicAction.Register.class || action == TopicAction.TakeOver.class;
    }

    /** Returns an action in a line: its word, and what that means. */
    static String title(Class<? extends TopicAction> action, Language language) {
        return "%s  %s".formatted(word(action), TEXTS.text(language, word(action)));
    }

    /** Returns how the values of an action are written. */
    static String form(Class<? extends TopicAction> action, Language language) {
        return TopicField.of(action).stream().map(field -> field.form(language)).collect(Collectors.joining(" "));
    }

    /** Returns two lines for each action, what it does and how it is written. */
    static String[] lines() {
        List<String> lines = new ArrayList<>(List.of("", "ACTION:"));
        BY_WORD.forEach((word, action) -> {
            lines.add("  %s  %s。 %s."
                    .formatted(word, TEXTS.text(Language.CHINESE, word), TEXTS.text(Language.ENGLISH, word)));
            String form = form(action, Language.ENGLISH);
            if (!form.isEmpty()) {
                lines.add("      " + form);
            }
        });
        return lines.toArray(String[]::new);
    }

    /** Returns what is wrong with the words for an action. */
    static Finding finding(String code, Severity severity, String action, String... namesAndValues) {
        return TEXTS.finding(
                code,
                severity,
                draft -> draft.about(action).with("action", action).withAll((Object[]) namesAndValues));
    }
}
