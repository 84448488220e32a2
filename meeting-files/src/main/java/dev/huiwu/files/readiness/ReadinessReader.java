package dev.huiwu.files.readiness;

import static dev.huiwu.files.readiness.ReadinessColumns.*;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.huiwu.core.Findings;
import dev.huiwu.core.meeting.Meeting;
import dev.huiwu.core.readiness.Evidence;
import dev.huiwu.core.readiness.FacetEntry;
import dev.huiwu.core.readiness.FacetName;
import dev.huiwu.core.readiness.FacetState;
import dev.huiwu.core.readiness.FacetWaiver;
import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.core.readiness.SiteFacet;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.FirstRows;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.SiteCells;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads how ready a meeting is, {@code readiness.csv}: a row for each facet of each room, and one for each further piece of evidence. Facets of an
 * office's own are rows like others. Thread-safe.
 */
public final class ReadinessReader {

    private static final TableReader TABLE = TableReader.of(WRITTEN.toArray(Column[]::new));
    private static final Splitter IDS =
            Splitter.on(CharMatcher.anyOf(";；")).trimResults().omitEmptyStrings();

    private final Meeting meeting;
    private final Problems problems;
    private final FirstRows<SiteFacet> rows = new FirstRows<>();
    private final Map<SiteFacet, Told> told = new LinkedHashMap<>();

    private ReadinessReader(Meeting meeting, Problems problems) {
        this.meeting = meeting;
        this.problems = problems;
    }

    /** A facet of which rows are read, with the cells of its first. */
    private record Told(Cells cells, FacetState state, FacetEntry.Builder entry, List<Evidence> evidence) {}

    /**
     * Returns the readiness if nothing is wrong with the table. An empty cell under 必备 is yes, one under 状态 is not begun; times that do not say an
     * offset have that of the meeting.
     */
    public static ReadResult<Readiness> read(String file, byte[] bytes, Meeting meeting) {
        Problems problems = new Problems();
        ReadinessReader reader = new ReadinessReader(meeting, problems);
        TABLE.read(file, bytes, problems).forEach(reader::row);
        Readiness.Builder readiness = Readiness.builder().meeting(meeting.id());
        reader.told.values().stream().flatMap(one -> entry(one).stream()).forEach(readiness::addEntries);
        Findings findings = problems.byRow();
        return findings.hasErrors() ? ReadResult.nothing(findings) : ReadResult.of(readiness.build(), findings);
    }

    private static Optional<FacetEntry> entry(Told told) {
        if (told.cells.good() && told.state == FacetState.READY && told.evidence.isEmpty()) {
            told.cells.error("ready-without-evidence", EVIDENCE);
        }
        return told.cells.good()
                ? Optional.of(told.entry.evidence(told.evidence).build())
                : Optional.empty();
    }

    private void row(Row row) {
        Cells cells = new Cells(row, problems);
        String facet = cells.needed(FACET);
        Optional<String> site = SiteCells.site(cells, SITE, meeting.sites());
        Optional<SiteFacet> of = (facet.isEmpty() ? Optional.<String>empty() : Optional.of(facet))
                .flatMap(text -> facet(cells, FACET, text))
                .map(known -> new SiteFacet(known, site));
        if (of.isEmpty()) {
            return;
        }
        rows.take(
                of.get(),
                row,
                cells,
                NAME_ZH,
                NAME_EN,
                REQUIRED,
                STATE,
                OWNER,
                REASON,
                WAIVED_BY,
                WAIVED_WHY,
                WAIVED_AT,
                OPEN,
                SINCE);
        Told one = told.computeIfAbsent(of.get(), fresh -> begin(fresh, row, cells));
        evidence(row, cells).ifPresent(one.evidence::add);
    }

    private Told begin(SiteFacet of, Row row, Cells cells) {
        FacetState state = cells.word(STATE, STATES).orElse(FacetState.NOT_STARTED);
        FacetEntry.Builder entry = FacetEntry.builder()
                .of(of)
                .name(name(cells))
                .required(cells.word(REQUIRED, Words.YES_NO).orElse(true))
                .state(state)
                .owner(cells.text(OWNER))
                .reason(cells.text(REASON))
                .waiver(waiver(row, cells, state))
                .open(IDS.splitToList(cells.text(OPEN).orElse("")))
                .since(time(row, cells, SINCE));
        if (state == FacetState.NOT_APPLICABLE) {
            cells.needed(REASON);
        }
        return new Told(cells, state, entry, new ArrayList<>());
    }

    private static Optional<FacetName> name(Cells cells) {
        Optional<String> zh = cells.text(NAME_ZH);
        Optional<String> en = cells.text(NAME_EN);
        return zh.or(() -> en).map(name -> new FacetName(name, en.orElse(name)));
    }

    private Optional<FacetWaiver> waiver(Row row, Cells cells, FacetState state) {
        if (state != FacetState.WAIVED) {
            for (Column column : List.of(WAIVED_BY, WAIVED_WHY, WAIVED_AT)) {
                if (!row.isBlank(column)) {
                    cells.error("waiver-of-another-state", column, "state", state.label(), "code", state.code());
                    break;
                }
            }
            return Optional.empty();
        }
        String by = cells.needed(WAIVED_BY);
        String why = cells.needed(WAIVED_WHY);
        Optional<OffsetDateTime> at = cells.neededDatedMoment(WAIVED_AT, meeting.start());
        return by.isEmpty() || why.isEmpty() ? Optional.empty() : at.map(time -> new FacetWaiver(by, why, time));
    }

    private Optional<Evidence> evidence(Row row, Cells cells) {
        if (List.of(EVIDENCE, REFERENCE, SEEN_BY, SEEN_AT).stream().allMatch(row::isBlank)) {
            return Optional.empty();
        }
        String what = cells.needed(EVIDENCE);
        String reference = cells.needed(REFERENCE);
        String by = cells.needed(SEEN_BY);
        Optional<OffsetDateTime> at = cells.neededDatedMoment(SEEN_AT, meeting.start());
        return what.isEmpty() || reference.isEmpty() || by.isEmpty()
                ? Optional.empty()
                : at.map(time -> new Evidence(what, reference, by, time));
    }

    private Optional<OffsetDateTime> time(Row row, Cells cells, Column column) {
        return row.isBlank(column) ? Optional.empty() : cells.neededDatedMoment(column, meeting.start());
    }
}
