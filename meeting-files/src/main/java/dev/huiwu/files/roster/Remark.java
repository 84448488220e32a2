package dev.huiwu.files.roster;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.attendee.AttendeeRole;
import dev.huiwu.files.internal.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the remark of a row says in words the program knows; the rest is left to people.
 *
 * @param roles what the person does beside attending
 * @param speakingOrder the turn to speak
 * @param onLeave whether the person asked not to attend
 * @param reason why, if it is said
 * @param substitute who comes instead, as written
 * @param substitutePost that person's post
 * @param standsInFor whose place this row's person takes, as written
 * @param understood whether nothing that seems to speak of absence was left to people
 */
record Remark(
        Set<AttendeeRole> roles,
        OptionalInt speakingOrder,
        boolean onLeave,
        Optional<String> reason,
        Optional<String> substitute,
        Optional<String> substitutePost,
        Optional<String> standsInFor,
        boolean understood) {

    private static final Splitter PARTS = Splitter.on(Pattern.compile("[;；]"));
    private static final Splitter WORDS =
            Splitter.on(Pattern.compile("[,，、\\s]+")).omitEmptyStrings();
    private static final String GAP = "[\\s\\u00A0\\u3000\\u200B-\\u200D\\u2060\\uFEFF]*";
    private static final Pattern LEAVE = Pattern.compile("请" + GAP + "假" + GAP + "(?:[:：](.*)|[(（](.*)[)）])?");
    private static final Pattern BECAUSE = Pattern.compile("因" + GAP + "([^因假未不没无销撤]{1,10}?)" + GAP + "请" + GAP + "假");
    private static final Pattern KIND_OF_LEAVE =
            Pattern.compile("[病事产婚丧公]" + GAP + "假|(?:年|休|陪产|探亲|护理|育儿)" + GAP + "假");
    private static final Pattern SUBSTITUTE = Pattern.compile("代" + GAP + "会" + GAP + "[:：]([^(（]+)(?:[(（](.*)[)）])?");
    private static final Pattern STANDS_IN = Pattern.compile("代" + GAP + "会?" + GAP + "[(（]([^)）]+)[)）]");
    /** What a remark holds that speaks of absence, in the form of {@link Words#key}. */
    private static final Pattern ABSENCE = Pattern.compile("假|不参加|缺席|代会|代\\(");

    private static final Pattern SPEAKS = Pattern.compile("发言([1-9][0-9]{0,2})");
    /** What a person does beside attending, as remarks say it. */
    static final Words<AttendeeRole> ROLES = roleWords();

    private static final Remark NONE = new Remark(
            Set.of(),
            OptionalInt.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true);

    Remark {
        roles = ImmutableSet.copyOf(roles);
    }

    static Remark of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Set<AttendeeRole> roles = EnumSet.noneOf(AttendeeRole.class);
        OptionalInt speaks = OptionalInt.empty();
        boolean onLeave = false;
        Optional<String> reason = Optional.empty();
        Optional<String> substitute = Optional.empty();
        Optional<String> post = Optional.empty();
        Optional<String> standsInFor = Optional.empty();
        boolean understood = true;
        for (String untrimmed : PARTS.split(text)) {
            String part = Words.trim(untrimmed);
            Matcher leave = LEAVE.matcher(part);
            Matcher instead = SUBSTITUTE.matcher(part);
            Matcher standsIn = STANDS_IN.matcher(part);
            Matcher because = BECAUSE.matcher(part);
            if (leave.matches()) {
                onLeave = true;
                reason = filled(leave.group(1)).or(() -> filled(leave.group(2)));
            } else if (because.matches()) {
                onLeave = true;
                reason = filled(because.group(1));
            } else if (KIND_OF_LEAVE.matcher(part).matches()) {
                onLeave = true;
                reason = Optional.of(Words.key(part));
            } else if (instead.matches()) {
                substitute = filled(instead.group(1));
                post = filled(instead.group(2));
            } else if (standsIn.matches()) {
                standsInFor = filled(standsIn.group(1));
            } else {
                understood &= !ABSENCE.matcher(Words.key(part)).find();
                for (String word : WORDS.split(part)) {
                    ROLES.meaning(word).ifPresent(roles::add);
                    Matcher turn = SPEAKS.matcher(Words.key(word));
                    if (turn.matches()) {
                        speaks = OptionalInt.of(Integer.parseInt(turn.group(1)));
                    }
                }
            }
        }
        return new Remark(roles, speaks, onLeave, reason, substitute, post, standsInFor, understood);
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(Words::trim).filter(trimmed -> !trimmed.isEmpty());
    }

    private static Words<AttendeeRole> roleWords() {
        return Arrays.stream(AttendeeRole.values())
                .reduce(Words.of(), (words, role) -> words.with(role, role.label()), (a, b) -> a);
    }
}
