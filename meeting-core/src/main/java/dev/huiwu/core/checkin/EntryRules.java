package dev.huiwu.core.checkin;

import dev.huiwu.core.Finding;
import dev.huiwu.core.FindingTexts;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Severity;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.internal.CoreTexts;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.name.PersonName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What may be entered into a check-in sheet; people are named by id alone. */
final class EntryRules {

    private EntryRules() {}

    /** Returns what is to say of an entry that follows those of the ledger of a sheet; errors refuse it. */
    static Findings check(CheckInEvent entry, CheckInSheet sheet, Ledger ledger) {
        AttendeeList list = sheet.list();
        Optional<Attendee> person = list.find(entry.person());
        Optional<CheckInEvent> last = ledger.last(entry.person());
        if (person.isEmpty()) {
            return Findings.of(error("check-in-unknown-person", entry, draft -> draft.with("version", list.version())));
        }
        if (isOfOtherDay(entry, sheet.start())) {
            return Findings.of(error(
                    "check-in-other-day",
                    entry,
                    draft -> draft.with("time", entry.at())
                            .with("day", sheet.start().toLocalDate())));
        }
        if (!ledger.fits(entry)) {
            return Findings.of(
                    entry instanceof CheckIn
                            ? error(
                                    "check-in-twice",
                                    entry,
                                    draft -> draft.with(
                                            "time", last.orElseThrow().at()))
                            : error(
                                    entry instanceof CheckOut ? "check-out-without-check-in" : "withdrawal-of-nothing",
                                    entry,
                                    draft -> {}));
        }
        if (last.isPresent() && entry.at().isBefore(last.get().at())) {
            return Findings.of(error(
                    "check-in-time-backward",
                    entry,
                    draft -> draft.with("time", entry.at())
                            .with("last", last.get().at())));
        }
        return entry instanceof CheckIn arrival ? arrival(arrival, person.get()) : Findings.none();
    }

    /** Says whether somebody would come or go on neither the day of the start nor the next; taking back has no such bound. */
    private static boolean isOfOtherDay(CheckInEvent entry, OffsetDateTime start) {
        LocalDate day = start.toLocalDate();
        LocalDate own = entry.at().withOffsetSameInstant(start.getOffset()).toLocalDate();
        return !(entry instanceof CheckInWithdrawal) && (own.isBefore(day) || own.isAfter(day.plusDays(1)));
    }

    private static Findings arrival(CheckIn entry, Attendee person) {
        List<Finding> found = new ArrayList<>();
        Optional<PersonName> signer = entry.signer();
        boolean another = signer.isPresent()
                && person.name().filter(name -> !name.sameAs(signer.get())).isPresent();
        if (person.name().isEmpty() && signer.isEmpty()) {
            found.add(error("check-in-name-missing", entry, draft -> {}));
        } else if (another && !standsIn(signer.get(), person)) {
            found.add(error("check-in-for-another", entry, draft -> {}));
        } else if (person.onLeave() && !another) {
            found.add(CoreTexts.TEXTS.finding(
                    "check-in-on-leave",
                    Severity.WARNING,
                    draft -> draft.about(entry.person()).with("person", entry.person())));
        }
        return new Findings(found);
    }

    /** Says whether it is the substitute who may come, and not the person, who signed. */
    static boolean standsIn(PersonName signer, Attendee person) {
        return person.name().filter(name -> name.sameAs(signer)).isEmpty()
                && substitute(person)
                        .filter(substitute -> substitute.name().sameAs(signer))
                        .isPresent();
    }

    /** Returns the registered substitute, unless leave was declined, so that the person has to come. */
    static Optional<SubstituteAttendee> substitute(Attendee person) {
        return person.substitute().filter(substitute -> person.onLeave());
    }

    private static Finding error(String code, CheckInEvent entry, Consumer<FindingTexts.Draft> more) {
        return CoreTexts.TEXTS.finding(code, Severity.ERROR, draft -> {
            draft.about(entry.person()).with("person", entry.person());
            more.accept(draft);
        });
    }
}
