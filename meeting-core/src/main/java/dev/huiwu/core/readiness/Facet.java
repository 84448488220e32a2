package dev.huiwu.core.readiness;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.huiwu.core.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One side of the preparation that is ready or not; offices add their own.
 *
 * @param code lower case ASCII words joined by {@code -}
 */
public record Facet(@JsonValue String code) {

    /** The people (参会人员): list locked, replies complete, leaders confirmed. */
    public static final Facet ATTENDEES = new Facet("attendees");

    /** The papers (会议材料): checked, printed, delivered. */
    public static final Facet PAPERS = new Facet("papers");

    /** The chair's script and the speeches (主持词讲话稿). */
    public static final Facet SCRIPTS = new Facet("scripts");

    /** The room (会场布置), set as the plan says. */
    public static final Facet VENUE = new Facet("venue");

    /** The seat plan (座次安排), approved. */
    public static final Facet SEAT_PLAN = new Facet("seat-plan");

    /** The name cards (座签): placed and verified. */
    public static final Facet NAME_CARDS = new Facet("name-cards");

    /** The seat guide (座位导向图): every recipient has acknowledged the current one. */
    public static final Facet SEAT_GUIDE = new Facet("seat-guide");

    /** The ushers (引导员), briefed. */
    public static final Facet USHERS = new Facet("ushers");

    /** Sound and screens (音响屏幕). */
    public static final Facet SOUND_SCREEN = new Facet("sound-screen");

    /** The power and what backs it up (供电保障). */
    public static final Facet POWER = new Facet("power");

    /** Recorders and their devices (记录录音). */
    public static final Facet RECORDING = new Facet("recording");

    /** Vehicles (交通). */
    public static final Facet TRANSPORT = new Facet("transport");

    /** Rooms for the night (住宿). */
    public static final Facet LODGING = new Facet("lodging");

    /** Meals and tea (餐饮茶水). */
    public static final Facet CATERING = new Facet("catering");

    /** Check-in (签到). */
    public static final Facet CHECK_IN = new Facet("check-in");

    /** Security and fire (安保消防). */
    public static final Facet SECURITY_FIRE = new Facet("security-fire");

    /** Doctor, kit and vehicle (医疗保障). */
    public static final Facet MEDICAL = new Facet("medical");

    /** Secrecy (保密). */
    public static final Facet SECRECY = new Facet("secrecy");

    /** The contingency plans (应急预案). */
    public static final Facet CONTINGENCY = new Facet("contingency");

    /** The budget (经费). */
    public static final Facet BUDGET = new Facet("budget");

    /** News and who reviews it (新闻报道). */
    public static final Facet MEDIA = new Facet("media");

    /** The video link between the rooms of a meeting (视频连线), one for each room. */
    public static final Facet VIDEO_LINK = new Facet("video-link");

    private static final ImmutableMap<Facet, Label> LABELS = ImmutableMap.<Facet, Label>builder()
            .put(ATTENDEES, new Label("参会人员", "Attendees"))
            .put(PAPERS, new Label("会议材料", "Papers"))
            .put(SCRIPTS, new Label("主持词讲话稿", "Scripts"))
            .put(VENUE, new Label("会场布置", "Room"))
            .put(SEAT_PLAN, new Label("座次安排", "Seat plan"))
            .put(NAME_CARDS, new Label("座签", "Name cards"))
            .put(SEAT_GUIDE, new Label("座位导向图", "Seat guide"))
            .put(USHERS, new Label("引导员", "Ushers"))
            .put(SOUND_SCREEN, new Label("音响屏幕", "Sound and screens"))
            .put(POWER, new Label("供电保障", "Power"))
            .put(RECORDING, new Label("记录录音", "Recording"))
            .put(TRANSPORT, new Label("交通", "Transport"))
            .put(LODGING, new Label("住宿", "Lodging"))
            .put(CATERING, new Label("餐饮茶水", "Catering"))
            .put(CHECK_IN, new Label("签到", "Check-in"))
            .put(SECURITY_FIRE, new Label("安保消防", "Security and fire"))
            .put(MEDICAL, new Label("医疗保障", "Medical"))
            .put(SECRECY, new Label("保密", "Secrecy"))
            .put(CONTINGENCY, new Label("应急预案", "Contingency plans"))
            .put(BUDGET, new Label("经费", "Budget"))
            .put(MEDIA, new Label("新闻报道", "Media"))
            .put(VIDEO_LINK, new Label("视频连线", "Video link"))
            .build();

    private record Label(String zh, String en) {}

    /** Keeps a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Facet {
        checkArgument(
                code.matches("[a-z0-9]+(-[a-z0-9]+)*"), "Facet \"%s\" is not lower-case words joined by '-'.", code);
    }

    /** Returns those that have names here, in their customary order. */
    public static List<Facet> standard() {
        return ImmutableList.copyOf(LABELS.keySet());
    }

    /** Returns the name that offices write; the code of one that is an office's own, whose name is data: {@link FacetRule#name()}, {@link FacetEntry#name()}. */
    public String label(Language language) {
        return Optional.ofNullable(((Map<Facet, Label>) LABELS).get(this))
                .map(label -> language.choose(label.zh(), label.en()))
                .orElse(code);
    }

    /** Returns this facet of one room. */
    public SiteFacet at(String site) {
        return new SiteFacet(this, site);
    }

    /** Returns this facet of the whole meeting. */
    public SiteFacet ofMeeting() {
        return new SiteFacet(this, Optional.empty());
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return code;
    }
}
