package dev.huiwu.print.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huiwu.core.Language;
import dev.huiwu.core.attendee.Attendee;
import dev.huiwu.core.attendee.SubstituteAttendee;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.core.unit.UnitId;
import dev.huiwu.seating.SeatPlan;
import dev.huiwu.seating.SeatingRequest;
import dev.huiwu.seating.guide.SeatGuide;
import dev.huiwu.seating.guide.UnitLocation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpPageTest {

    private static final String HOSTILE = "甲</script><img src=x onerror=alert(1)>&\"'{{title}}$1\\";

    private static final int LONGEST_PART = 4;

    private static Stream<String> names(Attendee person) {
        return Stream.concat(person.name().stream(), person.substitute().map(SubstituteAttendee::name).stream())
                .map(PersonName::display);
    }

    /** Names of the list that no unit's name holds by chance. */
    private static Set<String> names(SeatingRequest request) {
        Set<String> names = new LinkedHashSet<>();
        request.list().attendees().forEach(person -> names(person).forEach(names::add));
        return names;
    }

    /** Returns every text of up to four characters that begins with one that is not ASCII: all names a page may hold but long ones. */
    private static Set<String> parts(String html) {
        Set<String> parts = new HashSet<>();
        for (int start = 0; start < html.length(); start++) {
            for (int end = start + 1;
                    html.charAt(start) > 0x7F && end <= Math.min(html.length(), start + LONGEST_PART);
                    end++) {
                parts.add(html.substring(start, end));
            }
        }
        return parts;
    }

    @Nested
    class Privacy {

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(strings = {"economic-analysis", "congress"})
        void thePageOfTheHallHoldsNobodysName(String seed) {
            Pages pages = Pages.of(seed);
            for (Language language : Language.values()) {
                assertThat(names(pages.request()))
                        .isNotEmpty()
                        .noneMatch(pages.page().hall(language)::contains);
            }
        }

        @ParameterizedTest(name = "seed {0}")
        @ValueSource(strings = {"economic-analysis", "congress"})
        void thePageOfAUnitHoldsItsOwnNamesOnly(String seed) {
            Pages pages = Pages.of(seed);
            LookUpPage page = pages.page();
            for (UnitLocation location :
                    SeatGuide.of(pages.request(), pages.plan()).units()) {
                String html = page.unit(location.unit(), Language.CHINESE);
                Set<String> own = new LinkedHashSet<>();
                pages.request().people().stream()
                        .filter(person -> person.unit().equals(location.unit()))
                        .forEach(person -> person.standIn()
                                .map(SubstituteAttendee::name)
                                .or(person::name)
                                .ifPresent(name -> own.add(name.display())));
                assertThat(own).allMatch(html::contains);
                Set<String> parts = parts(html);
                assertThat(names(pages.request()))
                        .filteredOn(name -> own.stream().noneMatch(mine -> mine.contains(name)))
                        .noneMatch(name -> name.length() > LONGEST_PART ? html.contains(name) : parts.contains(name));
            }
        }

        @Test
        void aUnitWithNobodyHasNoPage() {
            LookUpPage page = Pages.of("economic-analysis").page();
            assertThatThrownBy(() -> page.unit(new UnitId("NOBODY"), Language.CHINESE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("NOBODY");
        }
    }

    @Nested
    class File {

        @Test
        void isTheSameForTheSamePlan() {
            Pages pages = Pages.of("economic-analysis");
            assertThat(pages.page().hall(Language.CHINESE))
                    .isEqualTo(pages.page().hall(Language.CHINESE));
        }

        @Test
        void tellsEachUnitAsTheGuideDoes() {
            Pages pages = Pages.of("economic-analysis");
            String html = pages.page().hall(Language.CHINESE);
            SeatGuide.of(pages.request(), pages.plan())
                    .units()
                    .forEach(unit -> assertThat(html)
                            .contains(unit.name(), unit.text(Language.CHINESE), unit.text(Language.ENGLISH)));
        }

        @Test
        void asksForWhatItHolds() {
            LookUpPage page = Pages.of("economic-analysis").page();
            assertThat(page.hall(Language.CHINESE))
                    .contains("单位名称或拼音首字母", "例如：财政局、czj", "Unit or its pinyin initials")
                    .doesNotContain("姓名", "王磊", "Name");
            assertThat(page.unit(new UnitId("11001"), Language.CHINESE))
                    .contains("姓名、单位或拼音首字母", "例如：王磊、wl", "Name, unit or pinyin initials");
        }

        @Test
        void holdsNoAddressAndForbidsTheNetwork() {
            String html = Pages.of("economic-analysis").page().hall(Language.CHINESE);
            assertThat(html).doesNotContain("http:", "https:", "src=", "href=", "url(", "@import", "{{");
            assertThat(html).contains("default-src 'none'");
        }

        @Test
        void hostileNamesStayText() {
            Pages pages = Pages.of("economic-analysis");
            SeatPlan plan = pages.plan();
            Attendee first = pages.request().list().attendees().stream()
                    .filter(person -> plan.seatOf(person.id()).isPresent() && !person.onRostrum())
                    .findFirst()
                    .orElseThrow();
            SeatingRequest request = pages.request().toBuilder()
                    .meeting(
                            pages.request().meeting().toBuilder().title(HOSTILE).build())
                    .build();
            String html = LookUpPage.of(request, plan).unit(first.unit(), Language.CHINESE);
            assertThat(html).doesNotContain("<img").contains("甲&lt;/script&gt;&lt;img");
            assertThat(List.of(html.split("</script>", -1))).hasSize(3);
            assertThat(List.of(html.split("<script", -1))).hasSize(3);
        }
    }
}
