package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.AttendanceKind;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.TableShape;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** The drawing's own words. Numbers go in as {@code %s}: {@code %d} would write them as the machine's locale does. */
record Words(Language language) {

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    String stage() {
        return stage("主席台");
    }

    /** Returns what the venue calls its rostrum, in the language if it is the usual name. */
    String stage(String block) {
        return BlockNames.in(language, block);
    }

    String direction() {
        return language.choose("▲ 自场内面向主席台看，主席台在上方", "▲ seen from the hall facing the rostrum, stage on top");
    }

    /** Says on which hand of the first person the second sits, as the drawing shows it. */
    String sideRule(SideRule rule) {
        return switch (rule) {
            case SECOND_ON_RIGHT -> language.choose("主席台2号位在1号位右侧（场内看）", "second person on the right of the first");
            case SECOND_ON_LEFT -> language.choose("主席台2号位在1号位左侧（场内看）", "second person on the left of the first");
            case SECOND_ON_RIGHT_EVEN_MIRRORED ->
                language.choose("主席台2号位在1号位右侧，双数时在左侧（场内看）", "second person on the right, in even rows on the left");
            case SECOND_ON_LEFT_EVEN_MIRRORED ->
                language.choose("主席台2号位在1号位左侧，双数时在右侧（场内看）", "second person on the left, in even rows on the right");
        };
    }

    String title(String meeting) {
        return language.choose(meeting + "座位导向图", meeting + " · Seat guide");
    }

    /** Says when and where a meeting is, and for how many. */
    String subtitle(OffsetDateTime start, String venue, int people) {
        return occasion(start, venue) + language.choose("　%s人", " · %s people").formatted(people);
    }

    /** Says when and where a meeting is. */
    String occasion(OffsetDateTime start, String venue) {
        int weekday = start.getDayOfWeek().getValue() - 1;
        String time = start.getHour() + (start.getMinute() < 10 ? ":0" : ":") + start.getMinute();
        return language.choose(
                "%s年%s月%s日（星期%s）%s　%s"
                        .formatted(
                                start.getYear(),
                                start.getMonthValue(),
                                start.getDayOfMonth(),
                                "一二三四五六日".charAt(weekday),
                                time,
                                venue),
                "%s %s %s %s, %s · %s"
                        .formatted(
                                DAYS.get(weekday),
                                start.getDayOfMonth(),
                                MONTHS.get(start.getMonthValue() - 1),
                                start.getYear(),
                                time,
                                venue));
    }

    /** Says which plan this is. */
    String footer(int listVersion, LocalDate date, String hash) {
        String plan = hash.substring(0, 8);
        return language.choose(
                "名单第%s版　会议日期 %s　座次方案 %s".formatted(listVersion, date, plan),
                "list version %s · meeting %s · plan %s".formatted(listVersion, date, plan));
    }

    String description(String venue, int people, int units) {
        return language.choose(
                "%s内%s人、%s个单位的座位，自场内面向主席台看，主席台在上方。".formatted(venue, people, units),
                "Where %s people of %s units sit in %s, seen facing the rostrum, which is on top."
                        .formatted(people, units, venue));
    }

    /** Stands for somebody a unit has not named yet. */
    String unnamed() {
        return language.choose("待定", "to be named");
    }

    String floor(String name) {
        boolean number = name.matches("\\d+");
        return language.choose(number ? name + "楼" : name, number ? "Floor " + name : name);
    }

    /** Says what lies at the upper edge of a floor without a stage, or of a room. */
    String front(boolean room) {
        return room ? language.choose("▲ 主侧", "▲ main side") : language.choose("▲ 主席台方向", "▲ towards the stage");
    }

    String here() {
        return language.choose("您在这里", "You are here");
    }

    String entrance(String door) {
        return language.choose("入口：" + door, "Entrance: " + door);
    }

    String part(int part, int parts) {
        return language.choose("第%s张，共%s张".formatted(part, parts), "sheet %s of %s".formatted(part, parts));
    }

    String unitHeading(String unit, int people) {
        return language.choose("%s（%s人）".formatted(unit, people), "%s (%s)".formatted(unit, people));
    }

    String zones() {
        return language.choose("分区", "Zones");
    }

    String people(int count) {
        return language.choose(count + "人", Integer.toString(count));
    }

    String symbols() {
        return language.choose("图例", "Legend");
    }

    /** Returns where people sit, without what the drawing shows by itself. */
    String brief(String place) {
        return place.replace(" from the left facing the rostrum", " from left");
    }

    String units() {
        return language.choose("单位座次（按建制序列）", "Units in protocol order");
    }

    String symbol(SideList.Symbol symbol) {
        return switch (symbol) {
            case EMPTY -> language.choose("空座", "empty seat");
            case BLOCKED -> language.choose("不可用", "not usable");
            case RESERVED -> language.choose("预留", "reserved");
            case WHEELCHAIR -> language.choose("轮椅席", "wheelchair place");
            case LEVEL_DOOR -> language.choose("无障碍入口", "level entrance");
            case DOOR -> language.choose("入口", "entrance");
        };
    }

    String roomDirection() {
        return language.choose("▲ 自门口面向主持位看，主持位在上方", "▲ seen from the door facing the chair, main side on top");
    }

    /** Says from where a table is seen. */
    String tableDirection(TableShape shape) {
        return switch (shape) {
            case U_SHAPE, HOLLOW_SQUARE, FACING, ROUND ->
                language.choose("▲ 自门口看，门在下方", "▲ seen from the door, which is below");
            case SIGNING -> language.choose("▲ 自场内看", "▲ seen from the hall");
            case PHOTOGRAPH -> language.choose("▲ 自镜头看，首排在下方", "▲ seen from the camera, front row below");
        };
    }

    String tableName(TableShape shape, int number) {
        return switch (shape) {
            case ROUND -> language.choose(number + "号桌", "Table " + number);
            case SIGNING -> language.choose("签字桌", "Signing table");
            case U_SHAPE, HOLLOW_SQUARE, FACING, PHOTOGRAPH -> table();
        };
    }

    String kinds() {
        return language.choose("参会类别", "Capacity");
    }

    String kind(AttendanceKind kind) {
        return language.choose(kind.label(), kind.code().replace('-', ' '));
    }

    String table() {
        return language.choose("会议桌", "Table");
    }

    String chair(String label) {
        return language.choose(label + "号座", "Chair " + label);
    }
}
