package dev.huiwu.core.site;

/**
 * How many come to one of the rooms of a meeting; a line of the overview.
 *
 * @param site the room's code
 * @param name the name people know it by
 * @param main whether it is the main room
 * @param units how many units have people there
 * @param people how many people sit there
 */
public record SiteCount(String site, String name, boolean main, int units, int people) {}
