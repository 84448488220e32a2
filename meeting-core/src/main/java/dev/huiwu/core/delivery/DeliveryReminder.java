package dev.huiwu.core.delivery;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.unit.Liaison;
import dev.huiwu.core.unit.LiaisonDirectory;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody to be reminded, and what to say. It may hold a telephone number and is for the office alone.
 *
 * @param liaison whom to call; empty for a unit that has no liaison
 * @param recipients those who have not acknowledged, in their order
 * @param zh the sentence in Chinese
 * @param en the sentence in English
 */
public record DeliveryReminder(Optional<Liaison> liaison, List<RecipientState> recipients, String zh, String en) {

    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日H:mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Keeps a copy of the recipients. */
    public DeliveryReminder {
        recipients = ImmutableList.copyOf(recipients);
    }

    /** Returns the sentence in the language. */
    public String text(Language language) {
        return language.choose(zh, en);
    }

    /** Returns a text without whom to call and what to say. */
    @Override
    public String toString() {
        return "DeliveryReminder[recipients=%s]"
                .formatted(
                        recipients.stream().map(one -> one.item().recipient()).toList());
    }

    /** What makes two entries of a directory one person. */
    private record Caller(String name, Optional<String> office, Optional<String> mobile, String unit) {

        static Caller of(DeliveryRecipient recipient, Optional<Liaison> liaison) {
            return liaison.map(one -> new Caller(one.name().comparison(), one.officePhone(), one.mobile(), ""))
                    .orElseGet(() -> new Caller(
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            recipient.unit().value()));
        }
    }

    static List<DeliveryReminder> of(
            DeliveryStatus status, Duration patience, LiaisonDirectory liaisons, UnitDirectory units) {
        OffsetDateTime latest = status.moment().minus(patience);
        Map<Caller, List<RecipientState>> open = new LinkedHashMap<>();
        Map<Caller, Optional<Liaison>> whom = new LinkedHashMap<>();
        for (RecipientState recipient : status.recipients()) {
            if (recipient.state() == DeliveryState.SENT
                    && recipient
                            .sent()
                            .filter(sent -> sent.at().isBefore(latest))
                            .isPresent()) {
                Optional<Liaison> liaison = liaisons.find(
                        recipient.item().recipient().unit(), status.moment().toLocalDate());
                Caller caller = Caller.of(recipient.item().recipient(), liaison);
                open.computeIfAbsent(caller, first -> new ArrayList<>()).add(recipient);
                whom.putIfAbsent(caller, liaison);
            }
        }
        List<DeliveryReminder> reminders = new ArrayList<>();
        open.forEach((caller, those) -> reminders.add(new DeliveryReminder(
                whom.getOrDefault(caller, Optional.empty()),
                those,
                say(those, units, Language.CHINESE),
                say(those, units, Language.ENGLISH))));
        return List.copyOf(reminders);
    }

    private static String say(List<RecipientState> those, UnitDirectory units, Language language) {
        String what = those.stream()
                .map(one -> CoreTexts.TEXTS.text(
                        language,
                        "say-sent",
                        "unit",
                        units.find(one.item().recipient().unit())
                                .map(Unit::shortName)
                                .orElse(one.item().recipient().unit().value()),
                        "document",
                        one.item().document().label(language),
                        "time",
                        one.sent()
                                .map(sent -> language.choose(ZH, EN).format(sent.at()))
                                .orElse("")))
                .collect(Collectors.joining(language.choose("；", "; ")));
        return CoreTexts.TEXTS.text(language, "say-acknowledge", "sent", what);
    }
}
