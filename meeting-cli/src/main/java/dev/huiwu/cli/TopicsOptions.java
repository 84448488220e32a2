package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.FindingsException;
import dev.huiwu.core.Language;
import dev.huiwu.core.Severity;
import dev.huiwu.core.calendar.WorkCalendar;
import dev.huiwu.core.topic.TopicRegister;
import dev.huiwu.core.topic.TopicRules;
import dev.huiwu.core.unit.UnitDirectory;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.calendar.CalendarReader;
import dev.huiwu.files.unit.UnitReader;
import dev.huiwu.store.JdbcTopicRegister;
import dev.huiwu.store.StoreException;
import dev.huiwu.store.TopicSchema;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.sql.DataSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about topics share: the database, the units, and how files are read. */
final class TopicsOptions {

    /** An H2 file in the working folder, which keeps what it acknowledged. */
    private static final String USUAL = "jdbc:h2:file:./huiwu-topics;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = FolderOptions.LanguageConverter.class,
            description = "提示和成果的语言，缺省 zh。 Language of messages and results; default: ${DEFAULT-VALUE}.")
    private Language language = Language.CHINESE;

    @Option(
            names = "--db",
            paramLabel = "URL",
            defaultValue = USUAL,
            description = {
                "数据库的 JDBC 地址，缺省为当前文件夹的 H2 文件；其他数据库请把驱动加入类路径。",
                "The JDBC address of the database; default: ${DEFAULT-VALUE}. Put the driver of another one on the class path."
            })
    private String db = USUAL;

    @Option(
            names = "--units",
            paramLabel = "FILE",
            description = {"单位表，用来认单位和写简称。", "The table of units, by which units are known and called."})
    private Optional<Path> units = Optional.empty();

    @Option(
            names = "--calendar",
            paramLabel = "FILE",
            description = {
                "节假日与调休表；缺省为随库附带的全国安排（2025—2026）。",
                "Days off and make-up days; default: those of mainland China, 2025 and 2026, that come with the library."
            })
    private Optional<Path> calendar = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    private Findings findings = Findings.none();
    private boolean plain;

    Language language() {
        return language;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Returns how the office deals with topics. */
    Optional<TopicRules> rules() {
        return (calendar.isPresent() ? read(calendar.get(), CalendarReader::read) : Optional.of(WorkCalendar.china()))
                .map(days -> TopicRules.usual(days.provisional()));
    }

    /** Returns the units of the table; none where no table is named, and units are called by their codes. */
    Optional<UnitDirectory> units() {
        return units.isPresent() ? read(units.get(), UnitReader::read) : Optional.of(UnitDirectory.of(List.of()));
    }

    /** Does something with the register, makes its tables where there are none, says what was found and returns the status. */
    int with(Consumer<TopicRegister> work) {
        Optional<TopicRules> rules = rules();
        if (rules.isPresent()) {
            try {
                DataSource source = source();
                TopicSchema.usual().upgrade(source);
                work.accept(JdbcTopicRegister.of(source, rules.get()));
            } catch (FindingsException e) {
                found(e.findings());
            } catch (StoreException e) {
                throw new WrongUse("数据库出错。 The database failed: " + e.getMessage());
            }
        }
        if (!plain || !findings.isEmpty()) {
            Summary.findings(out(), findings, List.of(Severity.values()), Integer.MAX_VALUE, language);
        }
        return findings.hasErrors() ? Meeting.ERRORS : Meeting.DONE;
    }

    private DataSource source() {
        try {
            DriverManager.getDriver(db);
        } catch (SQLException e) {
            throw new WrongUse(
                    "没有 %1$s 的数据库驱动；请检查 --db，或把驱动加入类路径。 There is no driver for %1$s; check --db, or put it on the class path."
                            .formatted(db.replaceAll("[?;].*", "")));
        }
        return new DriverDataSource(db);
    }

    /** Says that the output is for programs: where nothing was found, nothing is said of it. */
    void plain() {
        plain = true;
    }

    /** Adds what was found. */
    void found(Findings more) {
        findings = findings.and(more);
    }

    /** Returns what a file holds, and adds what was found in it. */
    <T> Optional<T> read(Path file, BiFunction<String, byte[], ReadResult<T>> reader) {
        try {
            ReadResult<T> result = reader.apply(ListOptions.name(file), Files.readAllBytes(file));
            found(result.findings());
            return result.value();
        } catch (IOException e) {
            throw new WrongUse("不能读取 %1$s。 Cannot read %1$s.".formatted(ListOptions.name(file)));
        }
    }
}
