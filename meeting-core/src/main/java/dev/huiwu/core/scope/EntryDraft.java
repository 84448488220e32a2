package dev.huiwu.core.scope;

import com.google.common.collect.ImmutableSet;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.core.feedback.ListFeedback;
import dev.huiwu.core.unit.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An entry of a scope being made; not thread-safe. */
final class EntryDraft {

    /** A unit in one capacity. */
    record Role(UnitId unit, AttendanceKind kind) {}

    final List<ScopePlace> places = new ArrayList<>();
    final Set<String> rules = new LinkedHashSet<>();
    final Set<String> reports = new LinkedHashSet<>();
    final Set<String> topics = new LinkedHashSet<>();
    boolean fixed;
    Optional<String> zone = Optional.empty();
    int leaderOrder = Integer.MAX_VALUE;
    private final Role role;

    EntryDraft(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    /** Sees to a place for each post and to so many in all. */
    void claim(List<String> posts, int number) {
        for (String post : posts) {
            if (places.stream()
                    .noneMatch(place -> place.post().filter(post::equals).isPresent())) {
                places.add(new ScopePlace(Optional.of(post), Optional.empty()));
            }
        }
        while (places.size() < number) {
            places.add(new ScopePlace(Optional.empty(), Optional.empty()));
        }
    }

    /**
     * Returns the entry.
     *
     * @param agenda the labels of the topics, in the order in which entries name them
     * @param open the open feedback of all units
     */
    ScopeEntry entry(List<String> agenda, List<ListFeedback> open) {
        return ScopeEntry.builder()
                .unit(role.unit())
                .kind(role.kind())
                .places(places)
                .fixed(fixed)
                .zone(zone)
                .reports(agenda.stream().filter(reports::contains).toList())
                .topics(agenda.stream().filter(topics::contains).toList())
                .rules(ImmutableSet.copyOf(rules))
                .openFeedback(open.stream()
                        .filter(one -> one.unit().equals(role.unit()))
                        .toList())
                .build();
    }
}
