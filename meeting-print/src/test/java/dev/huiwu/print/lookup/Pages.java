package dev.huiwu.print.lookup;

import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plans of the seeds, each made once. */
record Pages(SeatingRequest request, SeatPlan plan) {

    private static final Map<String, Pages> MADE = new ConcurrentHashMap<>();

    /** Returns the plan of a seed. */
    static Pages of(String seed) {
        return MADE.computeIfAbsent(seed, name -> {
            Path seeds = Path.of("..", "seeds");
            SeatingRequest request = MeetingFolder.read(seeds.resolve(name), Optional.of(seeds.resolve("common")))
                    .value()
                    .orElseThrow()
                    .seatingRequest();
            return new Pages(request, SeatingEngine.create().seat(request));
        });
    }

    LookUpPage page() {
        return LookUpPage.of(request, plan);
    }
}
