package dev.huiwu.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which database a command works on, and as whom. A password is never on the command line, where others of the machine see it. */
final class DatabaseOptions {

    /** An H2 file in the working folder. */
    private static final String USUAL = "jdbc:h2:file:./huiwu-topics";

    /** With which an H2 file keeps what it acknowledged, also when the machine fails the moment after, and writes no file of its errors beside it. */
    private static final List<String> OF_FILES = List.of("WRITE_DELAY=0", "TRACE_LEVEL_FILE=0");

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
        if (!user.isEmpty() && db.toUpperCase(Locale.ROOT).matches(".*[;?&]USER=.*")) {
            throw new WrongUse(
                    "--db 和 --db-user 都写了数据库用户名，请只写一处。 Both --db and --db-user name the user of the database; name it once.");
        }
        try {
            DriverManager.getDriver(db);
        } catch (SQLException e) {
            throw new WrongUse(
                    "没有 %1$s 的数据库驱动；请检查 --db，或把驱动加入类路径。 There is no driver for %1$s; check --db, or put it on the class path."
                            .formatted(withoutSecrets(db)));
        }
        TopicDatabase database = new TopicDatabase(new DriverDataSource(address(db, make), user, password(meeting)));
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

    /** Returns the address of a database with what an H2 file needs and the address does not say; it is not made by looking for it. */
    private static String address(String url, boolean make) {
        String upper = url.toUpperCase(Locale.ROOT);
        if (!upper.startsWith("JDBC:H2:") || upper.startsWith("JDBC:H2:MEM:")) {
            return url;
        }
        boolean served = upper.matches("JDBC:H2:(TCP|SSL):.*");
        return Stream.concat(served ? Stream.of() : OF_FILES.stream(), make ? Stream.of() : Stream.of("IFEXISTS=TRUE"))
                .filter(setting -> !upper.contains(";" + setting.replaceAll("=.*", "=")))
                .reduce(url, (known, setting) -> known + ";" + setting);
    }

    /** Returns an address without what may hold a password. */
    private static String withoutSecrets(String url) {
        return url.contains("@") ? url.replaceAll("^([^:]*:[^:]*:).*", "$1…") : url.replaceAll("[?;].*", "");
    }
}
