package dev.huiwu.print.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.drawing.Palette;
import dev.huiwu.core.fixture.Fixtures;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.name.PinyinSpelling;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatReason;
import dev.huiwu.seating.Seating;
import dev.huiwu.seating.SeatingEngine;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.PersonLocation;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import dev.huiwu.seating.order.SideRule;
import dev.huiwu.seating.venue.NumberingScheme;
import dev.huiwu.seating.venue.Seat;
import dev.huiwu.seating.venue.Venue;
import dev.huiwu.seating.venue.VenuePlan;
import dev.huiwu.seating.venue.VenueRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class LookUpBrowserTest {

    private static final String CONTRAST = """
            const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = e => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; };
            return Math.min(...[...document.body.querySelectorAll('*')].filter(e => e.checkVisibility()
                && (e.tagName === 'INPUT' || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))).map(e => {
              const a = light(rgb(getComputedStyle(e).color)), b = light(ground(e));
              return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            }));
            """;

    /** Counts the dots of the first marked seat that are nearly of a colour. */
    private static final String DOTS = """
            const map = document.getElementById('map'), dense = devicePixelRatio;
            const view = map.dataset.view.split(' ').map(Number), seat = map.dataset.marked.split(' ')[0].split(',').map(Number);
            const scale = map.width / view[2], side = Math.round(scale * 0.7);
            const dots = map.getContext('2d').getImageData((seat[0] - view[0]) * scale - side / 2, (seat[1] - view[1]) * scale - side / 2, side, side).data;
            const wanted = [1, 3, 5].map(at => parseInt(arguments[0].slice(at, at + 2), 16));
            let count = 0;
            for (let i = 0; i < dots.length; i += 4) if (wanted.every((part, at) => Math.abs(part - dots[i + at]) < 12)) count++;
            return count;
            """;

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Pages pages;
    private static UnitLocation unit;
    private static Attendee person;

    @BeforeAll
    static void start() {
        browser = new Browser(folder);
        pages = Pages.of("economic-analysis");
        SeatGuide guide = SeatGuide.of(pages.request(), pages.plan());
        unit = guide.units().get(10);
        person = pages.request().people().stream()
                .filter(one -> one.unit().equals(unit.unit()) && !one.onLeave())
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void lightScreen() {
        browser.media("light", "");
    }

    private static String name() {
        return person.name().map(PersonName::display).orElseThrow();
    }

    private static PersonLocation own() {
        return SeatGuide.of(pages.request(), pages.plan()).find(person.id()).orElseThrow();
    }

    private static void openHall() {
        browser.open(pages.page().hall(Language.CHINESE), 390, 844);
    }

    private static void openUnit(Language language) {
        browser.open(pages.page().unit(unit.unit(), language), 390, 844);
    }

    private static List<Double> numbers(String attribute) {
        return Splitter.onPattern("[ ,]")
                .omitEmptyStrings()
                .splitToStream(browser.find("#map").getDomAttribute(attribute))
                .map(Double::valueOf)
                .toList();
    }

    private static void assertMarkedSeatInView() {
        List<Double> view = numbers("data-view");
        List<Double> seat = numbers("data-marked");
        assertThat(seat).isNotEmpty();
        assertThat(seat.get(0)).isBetween(view.get(0), view.get(0) + view.get(2));
        assertThat(seat.get(1)).isBetween(view.get(1), view.get(1) + view.get(3));
    }

    private static Venue rows(int count, int seats) {
        VenuePlan.Builder rows = VenuePlan.builder().id("V-5000").name("大会堂");
        for (int row = 1; row <= count; row++) {
            rows.addRow(VenueRow.builder()
                    .floor("1")
                    .row(Integer.toString(row))
                    .block("中区")
                    .first(1)
                    .last(seats)
                    .scheme(NumberingScheme.SEQUENTIAL)
                    .build());
        }
        return Venue.lay(rows.build());
    }

    @Nested
    class Search {

        @Test
        void findsAUnitAndTellsItsSeatsAsTheGuideDoes() {
            openHall();
            browser.type(unit.name());
            browser.picture("unit-light");
            assertThat(browser.find("#found-name").getText()).isEqualTo(unit.name());
            assertThat(browser.find("#found-place").getText()).isEqualTo(unit.text(Language.CHINESE));
            assertMarkedSeatInView();
        }

        @Test
        void findsAPersonByPartOfTheNameAndByInitialsAndPinyin() {
            openUnit(Language.CHINESE);
            List<String> syllables = PinyinSpelling.ofName(new PersonName(name()));
            StringBuilder initials = new StringBuilder();
            syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
            for (String query : List.of(name(), name().substring(1), initials.toString(), String.join("", syllables))) {
                browser.type(query);
                String told = browser.find("#found-name").getText()
                        + browser.find("#hits").getText();
                assertThat(told).as(query).contains(name());
            }
            browser.type(name());
            browser.picture("person-light");
            assertThat(browser.find("#found-place").getText()).isEqualTo(own().text(Language.CHINESE));
            assertThat(browser.find("#found-way").getText())
                    .isEqualTo(own().way().orElseThrow().text(Language.CHINESE));
            assertMarkedSeatInView();
        }

        @Test
        void readsFullWidthLetters() {
            openHall();
            browser.type("ｃ");
            int wide = browser.all("#hits button").size();
            browser.type("c");
            assertThat(browser.all("#hits button")).hasSize(wide).isNotEmpty();
        }

        @Test
        void saysWhatToDoWhenNothingIsFound() {
            openHall();
            browser.type("没有这个单位");
            assertThat(browser.find("#status").getText()).startsWith("没有找到。");
            assertThat(browser.find("#status").getDomAttribute("aria-live")).isEqualTo("polite");
            assertThat(browser.find("#found").isDisplayed()).isFalse();
        }

        @Test
        void speaksEnglish() {
            openUnit(Language.ENGLISH);
            browser.type(name());
            browser.picture("person-english");
            assertThat(browser.find("h1").getText()).isEqualTo("Find your seat");
            assertThat(browser.find("#found-place").getText()).isEqualTo(own().text(Language.ENGLISH));
            browser.find("[data-to=zh]").click();
            assertThat(browser.find("#found-place").getText()).isEqualTo(own().text(Language.CHINESE));
        }
    }

    @Nested
    class Screen {

        @Test
        void zoomsAndMovesWithButtonsAndKeys() {
            openHall();
            List<Double> whole = numbers("data-view");
            browser.find("#in").click();
            browser.frame();
            assertThat(numbers("data-view").get(2)).isLessThan(whole.get(2));
            browser.find("#map").sendKeys("0");
            browser.frame();
            assertThat(numbers("data-view")).isEqualTo(whole);
            browser.find("#map").sendKeys("+", "+", "+", Keys.ARROW_LEFT);
            browser.frame();
            List<Double> left = numbers("data-view");
            browser.find("#map").sendKeys(Keys.ARROW_RIGHT);
            browser.frame();
            assertThat(numbers("data-view").get(0)).isGreaterThan(left.get(0));
        }

        @ParameterizedTest
        @ValueSource(strings = {"light", "dark"})
        void textStandsOutAtFourAndAHalf(String scheme) {
            browser.media(scheme, "");
            openUnit(Language.CHINESE);
            browser.type(name());
            browser.picture("person-" + scheme);
            assertThat(((Number) browser.run(CONTRAST)).doubleValue()).isGreaterThanOrEqualTo(4.5);
        }

        @Test
        void fitsAPhoneOf390PixelsWithTargetsForFingers() {
            openHall();
            browser.type(unit.name().substring(0, 1));
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
            assertThat(
                            (List<?>)
                                    browser.run(
                                            "return [...document.querySelectorAll('button,input')].filter(e => e.offsetParent)"
                                                    + ".map(e => e.getBoundingClientRect()).filter(r => r.width < 44 || r.height < 44)"))
                    .isEmpty();
        }

        @Test
        void worksByKeyboardAlone() {
            openUnit(Language.CHINESE);
            browser.run("document.getElementById('query').focus()");
            browser.active().sendKeys(name());
            browser.frame();
            if (!browser.find("#found").isDisplayed()) {
                browser.active().sendKeys(Keys.ENTER);
                browser.active().sendKeys(Keys.ENTER);
                browser.frame();
            }
            assertThat(browser.find("#found-name").getText()).contains(name());
            browser.find("#query").sendKeys(Keys.TAB);
            assertThat(browser.active().getDomAttribute("id")).isEqualTo("clear");
            assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }

        @Test
        void isATableWithoutScript() {
            browser.cdp("Emulation.setScriptExecutionDisabled", Map.of("value", true));
            try {
                openHall();
                assertThat(browser.find("table").getText()).contains(unit.name(), unit.text(Language.CHINESE));
                assertThat(browser.find("#tools").isDisplayed()).isFalse();
                assertThat(browser.find(".no-script").isDisplayed()).isTrue();
            } finally {
                browser.cdp("Emulation.setScriptExecutionDisabled", Map.of("value", false));
            }
        }

        @Test
        void asksNothingOfTheNetwork() {
            openHall();
            browser.type(unit.name());
            assertThat(browser.requests()).hasSize(1).allMatch(request -> request.contains("seat-lookup.html"));
            assertThat((List<?>) browser.run("return performance.getEntriesByType('resource').map(e => e.name)"))
                    .isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }

        @Test
        void printsTheTable() throws IOException {
            openHall();
            String pdf = (String) browser.cdp("Page.printToPDF", Map.of()).get("data");
            try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(pdf))) {
                assertThat(new PDFTextStripper().getText(document)).contains(unit.name());
            }
            browser.type(unit.name());
            browser.media("dark", "print");
            browser.frame();
            browser.picture("print-dark-screen");
            assertThat(((Number) browser.run(CONTRAST)).doubleValue()).isGreaterThanOrEqualTo(4.5);
            assertThat(browser.run("return getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(
                            browser.run(
                                    "return [...document.getElementById('map').getContext('2d').getImageData(1, 1, 1, 1).data]"))
                    .isEqualTo(List.of(255L, 255L, 255L, 255L));
            assertThat(browser.find("#found").isDisplayed()).isTrue();
            assertThat(browser.find("table").isDisplayed()).isFalse();
        }
    }

    /** Names and a title as somebody might write who wants to break the page. */
    @Nested
    class HostileNames {

        private static final List<String> NAMES = List.of(
                "<script>hurt()</script>",
                "\"&'</style><style>*{display:none}</style>",
                "javascript:hurt()",
                "甲\u202E乙丙丁",
                "</script><img src=x onerror=hurt()>",
                "W".repeat(90));

        private final SeatingRequest request = request();
        private final Pages hostile = new Pages(request, SeatingEngine.create().seat(request));

        private static SeatingRequest request() {
            List<Unit> units = new ArrayList<>();
            for (int i = 0; i < NAMES.size(); i++) {
                units.add(Unit.builder()
                        .from(Fixtures.unit(i + 1))
                        .name(NAMES.get(i) + "局")
                        .shortName(NAMES.get(i))
                        .build());
            }
            UnitDirectory directory = UnitDirectory.of(units);
            List<Attendee> people = new ArrayList<>();
            for (Attendee one : Fixtures.people(directory, NAMES.size())) {
                people.add(Fixtures.named(one, NAMES.get(people.size() % NAMES.size())));
            }
            people.set(0, people.get(0).toBuilder().name(Optional.empty()).build());
            return SeatingRequest.builder()
                    .meeting(Fixtures.meeting().toBuilder()
                            .title(NAMES.get(4) + NAMES.get(3))
                            .build())
                    .list(Fixtures.locked(people))
                    .units(directory)
                    .venue(rows(10, 10))
                    .build();
        }

        @Test
        void areShownAsTheyAreAndDoNothing() {
            browser.open(hostile.page().hall(Language.CHINESE), 390, 844);
            browser.complaints();
            assertThat(browser.all("tbody th bdi"))
                    .extracting(cell -> cell.getDomProperty("textContent"))
                    .containsExactlyElementsOf(NAMES);
            assertThat(browser.find("header p").getText()).startsWith(NAMES.get(4));
            assertThat(browser.run("return document.querySelectorAll('img,style,script').length"))
                    .isEqualTo(3L);
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
            browser.type("w");
            assertThat(browser.find("#found-name").getText()).isEqualTo(NAMES.get(5));
            assertThat(browser.run("return document.documentElement.scrollWidth"))
                    .isEqualTo(390L);
            browser.picture("hostile");
            assertThat(browser.complaints()).isEmpty();
        }

        @Test
        void areKeptApartFromTheTextsBesideThem() {
            browser.open(
                    hostile.page().unit(hostile.request().units().units().get(0).id(), Language.ENGLISH), 390, 844);
            assertThat(
                            browser.run(
                                    "return [...document.querySelectorAll('bdi')].every(e => getComputedStyle(e).unicodeBidi === 'isolate')"))
                    .isEqualTo(true);
            assertThat(hostile.page().hall(Language.CHINESE).split("id=\"data\"", -1)[1])
                    .doesNotContain("\u202E");
        }

        @Test
        void aPlaceWhosePersonIsNotNamedIsSaidInTheLanguageOfThePage() {
            browser.open(
                    hostile.page().unit(hostile.request().units().units().get(0).id(), Language.ENGLISH), 390, 844);
            assertThat(browser.find("tbody th").getText())
                    .contains("Not yet named")
                    .doesNotContain("待定");
            browser.type("not yet");
            assertThat(browser.find("#found-name").getText()).isEqualTo("Not yet named");
            browser.find("[data-to=zh]").click();
            assertThat(browser.find("#found-name").getText()).isEqualTo("待定");
        }
    }

    @Nested
    class OtherVenues {

        private static void openAndFind(String seed, String picture) {
            Pages other = Pages.of(seed);
            browser.open(other.page().hall(Language.CHINESE), 390, 844);
            browser.picture(picture);
            List<UnitLocation> units =
                    SeatGuide.of(other.request(), other.plan()).units();
            UnitLocation last = units.get(units.size() - 1);
            browser.type(last.name());
            if (!browser.find("#found").isDisplayed()) {
                browser.find("#hits button").click();
                browser.frame();
            }
            browser.picture(picture + "-found");
            assertThat(browser.find("#found-place").getText()).isEqualTo(last.text(Language.CHINESE));
            assertMarkedSeatInView();
        }

        @Test
        void aMeetingRoomIsDrawnWithoutAStage() {
            openAndFind("executive", "room");
            browser.find("#clear").click();
            assertThat(browser.find("#map-part .second").getText()).isEqualTo("左、右按面向主侧计");
        }

        @Test
        void aHallOfTwoFloorsIsDrawnWithBoth() {
            openAndFind("congress", "two-floors");
            browser.find("#whole").click();
            browser.frame();
            browser.picture("two-floors-whole");
        }
    }

    @Nested
    class Fills {

        @Test
        void theTenthUnitIsHatchedWhereTheFirstIsPlain() {
            openHall();
            SeatGuide guide = SeatGuide.of(pages.request(), pages.plan());
            assertThat(dark(guide.units().get(1))).isZero();
            assertThat(dark(guide.units().get(10))).isPositive();
            assertThat(dark(guide.units().get(19))).isPositive();
        }

        /** Returns how many dots of a unit's seat are of the darker shade of its fill. */
        private long dark(UnitLocation location) {
            browser.type(location.name());
            if (!browser.find("#found").isDisplayed()) {
                browser.find("#hits button").click();
                browser.frame();
            }
            String shade = Palette.darker(Palette.fill(index(location)));
            return (Long) browser.run(DOTS, shade);
        }

        private int index(UnitLocation location) {
            return SeatGuide.of(pages.request(), pages.plan()).units().indexOf(location);
        }
    }

    @Nested
    class LargeHall {

        @Test
        void fiveThousandSeatsAreAFewElements() {
            Pages large = large();
            browser.open(large.page().hall(Language.CHINESE), 1280, 900);
            assertThat((Long) browser.run("return document.querySelectorAll('*').length"))
                    .isLessThan(100 * 20 + 200);
            browser.type(
                    SeatGuide.of(large.request(), large.plan()).units().get(49).name());
            browser.find("#map").sendKeys(Keys.ARROW_LEFT, "-");
            browser.frame();
            browser.picture("large");
            assertMarkedSeatInView();
        }

        private Pages large() {
            Venue venue = rows(50, 100);
            UnitDirectory units = Fixtures.units(100);
            SeatingRequest request = SeatingRequest.builder()
                    .meeting(Fixtures.meeting())
                    .list(Fixtures.locked(Fixtures.people(units, 50)))
                    .units(units)
                    .venue(venue)
                    .build();
            List<Seating> seatings = new ArrayList<>();
            List<Seat> seats = venue.seats();
            for (int i = 0; i < seats.size(); i++) {
                seatings.add(Seating.of(
                        request.list().attendees().get(i).id(), seats.get(i).id(), SeatReason.of("fixed")));
            }
            SeatPlan plan = SeatPlan.builder()
                    .meetingId("m")
                    .venueId(venue.id())
                    .listVersion(1)
                    .sideRule(SideRule.SECOND_ON_RIGHT)
                    .seatings(seatings)
                    .build();
            return new Pages(request, plan);
        }
    }
}
