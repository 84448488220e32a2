package dev.huiwu.seating.guide.internal;

import dev.huiwu.core.Language;

/** The drawing's own words. */
record Words(Language language) {

    String stage() {
        return language.choose("主席台", "Rostrum");
    }

    String direction() {
        return language.choose("▲ 自场内面向主席台看，主席台在上方", "▲ seen from the hall facing the rostrum, stage on top");
    }

    String floor(String name) {
        return language.choose(name.matches("\\d+") ? name + "层" : name, name.matches("\\d+") ? "Floor " + name : name);
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

    String units() {
        return language.choose("单位座次（按建制序列）", "Units in protocol order");
    }

    String taken() {
        return language.choose("已安排座位（座号）", "taken seat with its number");
    }

    String empty() {
        return language.choose("空座", "empty seat");
    }

    String blocked() {
        return language.choose("不可用", "not usable");
    }

    String wheelchair() {
        return language.choose("轮椅席", "wheelchair place");
    }

    String reserved() {
        return language.choose("预留", "reserved");
    }

    String door() {
        return language.choose("入口", "entrance");
    }

    String levelDoor() {
        return language.choose("无障碍入口", "level entrance");
    }

    String badge() {
        return language.choose("单位序号（见单位座次）", "number of a unit in the list");
    }
}
