package dev.huiwu.store;

import static dev.huiwu.store.SampleTopics.NOW;
import static dev.huiwu.store.SampleTopics.RULES;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A process that verifies a store and backs it up, in as little memory as it is given. */
final class LittleMemory {

    private LittleMemory() {}

    /** Says what came of it; the arguments are the address of the database and the prefix of the tables. */
    public static void main(String[] arguments) throws IOException, SQLException {
        DataSource source = source(arguments[0]);
        TopicSchema schema = TopicSchema.withPrefix(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(JdbcTopicRegister.of(source, schema, RULES).verify().codes());
        ArchiveResult result = StoreArchive.of(source, schema, RULES).write(OutputStream.nullOutputStream(), NOW);
        out.println(result.findings().codes() + " " + result.counts());
    }

    private static DataSource source(String url) throws SQLException {
        if (url.startsWith("jdbc:postgresql")) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser("postgres");
            return source;
        }
        if (url.startsWith("jdbc:mariadb")) {
            return new MariaDbDataSource(url);
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl(url);
        source.setUser("sa");
        return source;
    }
}
