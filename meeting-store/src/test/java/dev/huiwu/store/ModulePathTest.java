package dev.huiwu.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is a module itself, in a program of its own. */
class ModulePathTest {

    /** The automatic modules that the host has; one of them draws in every other on the path, as the drivers of tests. */
    private static final Set<String> AUTOMATIC = Set.of("org.jdbi.v3.core", "com.h2database");

    private static final String MODULE = """
            module city.office {
                requires dev.huiwu.store;
                requires com.h2database;
            }
            """;

    private static final String MAIN = """
            package office;

            import dev.huiwu.core.attendee.PersonId;
            import dev.huiwu.core.calendar.WorkCalendar;
            import dev.huiwu.core.notification.NotificationLog;
            import dev.huiwu.core.topic.TopicQuery;
            import dev.huiwu.core.topic.TopicRules;
            import dev.huiwu.store.*;
            import java.time.OffsetDateTime;

            class Main {
                public static void main(String[] args) {
                    var source = org.h2.jdbcx.JdbcConnectionPool.create("jdbc:h2:mem:office", "sa", "");
                    TopicSchema schema = TopicSchema.usual();
                    schema.upgrade(source);
                    var topics = JdbcTopicRegister.of(source, schema, TopicRules.usual(WorkCalendar.china()));
                    var calls = JdbcLedger.of(source, schema, LedgerKind.NOTIFICATIONS);
                    OffsetDateTime now = OffsetDateTime.parse("2026-04-01T09:00+08:00");
                    calls.open("M76", NotificationLog.empty(), new PersonId("P1"), now, "").orThrow();
                    System.out.println(topics.find(TopicQuery.all()).total() + " " + calls.ids().size());
                }
            }
            """;

    @Test
    void aHostThatIsAModuleRequiresNothingThatItDoesNotUse(@TempDir Path folder) throws Exception {
        Path module = Files.writeString(folder.resolve("module-info.java"), MODULE);
        Path main = Files.writeString(folder.resolve("Main.java"), MAIN);
        String path = modulePath();
        Path classes = folder.resolve("classes");

        assertThat(said("javac", "-proc:none", "-encoding", "UTF-8", "-p", path, "-d", classes, module, main))
                .isEmpty();
        assertThat(said("java", "-p", classes + File.pathSeparator + path, "-m", "city.office/office.Main"))
                .endsWith("0 1"); // after what SLF4J says of having no log
    }

    /** Returns what of the class path a host puts on its module path. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> ModuleFinder.of(Path.of(entry)).findAll().stream()
                        .map(ModuleReference::descriptor)
                        .anyMatch(found -> !found.isAutomatic() || AUTOMATIC.contains(found.name())))
                .collect(joining(File.pathSeparator));
    }

    private static String said(String program, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
