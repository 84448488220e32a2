package dev.huiwu.files.list;

import dev.huiwu.core.Finding;
import dev.huiwu.core.Findings;
import dev.huiwu.core.Location;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.reply.RepliedPerson;
import dev.huiwu.core.reply.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the table of replies has the units and people that findings are about, by the ids of these. */
final class ReplyPlaces {

    private final Map<String, List<Location>> units = new HashMap<>();
    private final Map<String, Location> people = new HashMap<>();

    ReplyPlaces(ListFolder folder) {
        for (Reply reply : folder.replies()) {
            if (folder.collection().reply(reply.unit()).filter(reply::equals).isPresent()) {
                units.put(reply.unit().value(), folder.replyRows().getOrDefault(reply, List.of()));
            }
        }
        folder.collection().attendees().forEach(attendee -> row(attendee, folder));
    }

    private void row(Attendee attendee, ListFolder folder) {
        List<RepliedPerson> named =
                folder.collection().reply(attendee.unit()).map(Reply::people).orElse(List.of());
        List<Location> rows = units.getOrDefault(attendee.unit().value(), List.of());
        for (int i = 0; i < Math.min(named.size(), rows.size()); i++) {
            if (attendee.name().filter(named.get(i).name()::equals).isPresent()
                    && attendee.post().equals(named.get(i).post())) {
                people.put(attendee.id().value(), rows.get(i));
            }
        }
    }

    /** Returns the findings with their rows, as far as they have no place and speak of people, or of the reply of a unit. */
    Findings placed(Findings findings) {
        return new Findings(findings.stream()
                .map(finding -> place(finding)
                        .filter(row -> finding.location().isEmpty())
                        .map(row ->
                                Finding.builder().from(finding).location(row).build())
                        .orElse(finding))
                .toList());
    }

    private Optional<Location> place(Finding finding) {
        String about = finding.subjects().isEmpty() ? "" : finding.subjects().get(0);
        int person = Integer.parseInt(finding.arguments().getOrDefault("place", "1"));
        return finding.code().startsWith("reply-")
                ? units.getOrDefault(about, List.of()).stream()
                        .skip(person - 1L)
                        .findFirst()
                : Optional.ofNullable(people.get(about));
    }
}
