package dev.huiwu.files.process;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.huiwu.core.Findings;
import dev.huiwu.core.attendee.PersonId;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.internal.Cells;
import dev.huiwu.files.internal.Column;
import dev.huiwu.files.internal.Problems;
import dev.huiwu.files.internal.Row;
import dev.huiwu.files.internal.TableReader;
import dev.huiwu.files.internal.Words;
import dev.huiwu.workflow.definition.Authority;
import dev.huiwu.workflow.definition.Role;
import dev.huiwu.workflow.definition.StepId;
import dev.huiwu.workflow.duty.DutyAssignment;
import dev.huiwu.workflow.duty.DutyTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who does what in a process, {@code duties.csv}: a row for each role, or for one step of it, with one person answerable.
 *
 * <p>People are told by id; how far one may approve stands behind in brackets: {@code sun(deputy-secretary-general)}. Thread-safe.
 */
public final class DutyReader {

    private static final Column ROLE = Column.needed("role", "岗位", "责任岗位");
    private static final Column STEP = Column.optional("step", "环节编号", "环节");
    private static final Column ANSWERABLE = Column.needed("answerable", "责任人", "A岗");
    private static final Column STAND_INS = Column.optional("stand_ins", "替岗", "B岗", "替岗人");
    private static final Column HELPING = Column.optional("helping", "协助", "协助人");
    private static final TableReader TABLE = TableReader.of(ROLE, STEP, ANSWERABLE, STAND_INS, HELPING);
    private static final Splitter PEOPLE =
            Splitter.on(CharMatcher.anyOf(",，、;；")).trimResults().omitEmptyStrings();
    private static final Pattern PERSON = Pattern.compile("([^\\s()（）]+)(?:[(（]([^()（）]+)[)）])?");
    private static final String EXAMPLE = "li, sun(deputy-secretary-general)";

    private DutyReader() {}

    /** Returns the table if nothing is wrong with it; two people answerable for one duty ({@code duty-twice}) are. */
    public static ReadResult<DutyTable> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        List<DutyAssignment> assignments = new ArrayList<>();
        Map<PersonId, Authority> authorities = new LinkedHashMap<>();
        for (Row row : TABLE.read(file, bytes, problems)) {
            assignment(new Cells(row, problems), authorities).ifPresent(assignments::add);
        }
        problems.addAll(DutyTable.check(assignments));
        Findings findings = problems.byRow();
        return findings.hasErrors()
                ? ReadResult.nothing(findings)
                : ReadResult.of(
                        DutyTable.builder()
                                .assignments(assignments)
                                .authorities(authorities)
                                .build(),
                        findings);
    }

    private static Optional<DutyAssignment> assignment(Cells cells, Map<PersonId, Authority> authorities) {
        String role = cells.needed(ROLE);
        String who = cells.needed(ANSWERABLE);
        List<PersonId> answerable = people(cells, ANSWERABLE, authorities);
        List<PersonId> standIns = people(cells, STAND_INS, authorities);
        List<PersonId> helping = people(cells, HELPING, authorities);
        if (cells.good() && answerable.size() != 1) {
            cells.error("duty-not-one", ANSWERABLE, "found", who);
        }
        if (cells.good() && standIns.contains(answerable.get(0))) {
            cells.error("duty-stand-in-same", STAND_INS, "person", answerable.get(0));
        }
        if (!cells.good()) {
            return Optional.empty();
        }
        return Optional.of(DutyAssignment.builder()
                .role(role(role))
                .step(cells.text(STEP).map(StepId::of))
                .answerable(answerable.get(0))
                .standIns(standIns.stream().distinct().toList())
                .helping(helping)
                .build());
    }

    private static List<PersonId> people(Cells cells, Column column, Map<PersonId, Authority> authorities) {
        List<PersonId> people = new ArrayList<>();
        for (String piece : PEOPLE.split(cells.text(column).orElse(""))) {
            Matcher parts = PERSON.matcher(piece);
            if (!parts.matches()) {
                cells.error("process-cell", column, "column", column.header(), "found", piece, "expected", EXAMPLE);
                continue;
            }
            PersonId person = new PersonId(parts.group(1));
            people.add(person);
            Optional.ofNullable(parts.group(2)).ifPresent(words -> {
                try {
                    Authority authority = StepCells.approval(words);
                    Authority before = authorities.putIfAbsent(person, authority);
                    if (before != null && !before.equals(authority)) {
                        cells.error(
                                "duty-authority-twice", column, "person", person, "first", before, "second", authority);
                    }
                } catch (IllegalArgumentException e) {
                    cells.error(
                            "process-cell",
                            column,
                            "column",
                            column.header(),
                            "found",
                            words,
                            "expected",
                            StepCells.approvals());
                }
            });
        }
        return people;
    }

    /** Returns the role a cell names, by code or label, as a process table does. */
    static Role role(String text) {
        return Role.standard().stream()
                .filter(role -> Words.key(role.zh()).equals(Words.key(text))
                        || Words.key(role.code()).equals(Words.key(text)))
                .findFirst()
                .orElseGet(() -> new Role(Words.hyphenated(text), text, text));
    }
}
