package dev.huiwu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which database a command works on, and as whom. A password is never on the command line, where others of the machine see it. */
final class DatabaseOptions {

    /** An H2 file in the working folder, which keeps what it acknowledged. */
    private static final String USUAL = "jdbc:h2:file:./huiwu-topics;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    @Option(
            names = "--db",
            paramLabel = "URL",
            defaultValue = USUAL,
            description = {
                "数据库的 JDBC 地址，缺省为当前文件夹的 H2 文件；其他数据库请把驱动加入类路径。",
                "The JDBC address of the database; default: ${DEFAULT-VALUE}. Put the driver of another one on the class path."
            })
    private String db = USUAL;

    @Option(names = "--db-user", paramLabel = "NAME", description = "数据库用户名。 The user of the database.")
    private String user = "";

    @Option(
            names = "--db-password-file",
            paramLabel = "FILE",
            description = {
                "存放数据库密码的文件；也可用环境变量 HUIWU_DB_PASSWORD。密码不要写在 --db 中，别人看得到。",
                "The file with the password of the database; or set HUIWU_DB_PASSWORD in the environment. In --db others would see it."
            })
    private Optional<Path> passwordFile = Optional.empty();

    /**
     * Returns the database.
     *
     * @param make whether a file that is not there is made, and tables
     * @param meeting knows the environment
     */
    TopicDatabase database(boolean make, Meeting meeting) {
        try {
            DriverManager.getDriver(db);
        } catch (SQLException e) {
            throw new WrongUse(
                    "没有 %1$s 的数据库驱动；请检查 --db，或把驱动加入类路径。 There is no driver for %1$s; check --db, or put it on the class path."
                            .formatted(withoutSecrets(db)));
        }
        TopicDatabase database =
                new TopicDatabase(new DriverDataSource(make ? db : onlyIfThere(db), user, password(meeting)));
        if (make) {
            database.make();
        }
        return database;
    }

    private String password(Meeting meeting) {
        return passwordFile
                .map(file -> new String(ListOptions.bytes(file), StandardCharsets.UTF_8).strip())
                .or(() -> meeting.environment("HUIWU_DB_PASSWORD"))
                .orElse("");
    }

    /** Returns the address of a database; an H2 file is not made by looking for it. */
    private static String onlyIfThere(String url) {
        String upper = url.toUpperCase(Locale.ROOT);
        return upper.startsWith("JDBC:H2:") && !upper.startsWith("JDBC:H2:MEM:") && !upper.contains(";IFEXISTS=")
                ? url + ";IFEXISTS=TRUE"
                : url;
    }

    /** Returns an address without what may hold a password. */
    private static String withoutSecrets(String url) {
        return url.contains("@") ? url.replaceAll("^([^:]*:[^:]*:).*", "$1…") : url.replaceAll("[?;].*", "");
    }
}
