package dev.huiwu.print.lookup;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.Language;
import dev.huiwu.seating.venue.SeatId;
import java.util.List;
import java.util.Optional;

/**
 * What can be looked up: a unit, or a person.
 *
 * @param name the name shown
 * @param english the name shown in English, where it is no name but words such as those for a place whose person is not named yet
 * @param note what tells entries of one name apart, such as the full name or the post; possibly empty
 * @param keys what it is found by, besides its name
 * @param spellings its names in pinyin, syllables with blanks between
 * @param place where the seats are, in words
 * @param way how one gets there, if it is known
 * @param seats the seats on the map
 * @param rostrum whether seats are on the rostrum
 */
record Entry(
        String name,
        Optional<String> english,
        String note,
        List<String> keys,
        List<String> spellings,
        Words place,
        Optional<Words> way,
        List<SeatId> seats,
        boolean rostrum) {

    /** A text in both languages. */
    record Words(String chinese, String english) {
        String in(Language language) {
            return language.choose(chinese, english);
        }
    }

    Entry {
        keys = ImmutableList.copyOf(keys);
        spellings = ImmutableList.copyOf(spellings);
        seats = ImmutableList.copyOf(seats);
    }
}
