package dev.huiwu.seating.guide.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import dev.huiwu.core.Language;
import dev.huiwu.seating.guide.internal.GuideContent.Door;
import dev.huiwu.seating.guide.internal.GuideContent.Entry;
import dev.huiwu.seating.guide.internal.GuideContent.Mark;
import dev.huiwu.seating.guide.internal.GuideContent.Zone;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What stands beside a picture: zones, the symbols that occur in it, units. */
record SideList(Language language, String zonesTitle, List<Zone> zones, Set<Symbol> symbols, List<Entry> entries) {

    /** A symbol that the legend explains. */
    enum Symbol {
        EMPTY,
        BLOCKED,
        RESERVED,
        WHEELCHAIR,
        LEVEL_DOOR,
        DOOR
    }

    /** Keeps copies. */
    SideList {
        zones = ImmutableList.copyOf(zones);
        symbols = Sets.immutableEnumSet(symbols);
        entries = ImmutableList.copyOf(entries);
    }

    static SideList of(GuideContent content) {
        Set<Symbol> symbols = symbols(content.doors());
        content.places()
                .forEach(place -> add(symbols, place.marks(), place.party().isEmpty()));
        String title = new Words(content.language()).zones();
        return new SideList(content.language(), title, content.zones(), symbols, content.entries());
    }

    static SideList of(RoomContent content) {
        Set<Symbol> symbols = symbols(content.doors());
        content.chairs()
                .forEach(chair -> add(symbols, chair.marks(), chair.holders().isEmpty()));
        String title = new Words(content.language()).kinds();
        return new SideList(content.language(), title, content.kinds(), symbols, content.entries());
    }

    private static Set<Symbol> symbols(List<Door> doors) {
        Set<Symbol> symbols = EnumSet.noneOf(Symbol.class);
        doors.stream()
                .filter(door -> !door.landmark())
                .forEach(door -> symbols.add(door.level() ? Symbol.LEVEL_DOOR : Symbol.DOOR));
        return symbols;
    }

    private static void add(Set<Symbol> symbols, Set<Mark> marks, boolean free) {
        if (free && marks.isEmpty()) {
            symbols.add(Symbol.EMPTY);
        }
        for (Mark mark : marks) {
            symbols.add(
                    switch (mark) {
                        case BLOCKED -> Symbol.BLOCKED;
                        case RESERVED -> Symbol.RESERVED;
                        case WHEELCHAIR -> Symbol.WHEELCHAIR;
                    });
        }
    }
}
