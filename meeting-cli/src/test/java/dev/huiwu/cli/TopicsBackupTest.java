package dev.huiwu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** One file that holds the whole register, from one database into another. */
class TopicsBackupTest extends TopicsTerminal {

    private Path archive() {
        return folder.resolve("backup.jsonl");
    }

    private int backedUp() {
        return run("backup", "--out", archive().toString(), "--at", "2026-05-09T18:00+08:00");
    }

    private String other() {
        return "jdbc:h2:file:" + folder.resolve("other").toAbsolutePath() + ";WRITE_DELAY=0";
    }

    @Test
    void goesIntoAnotherDatabaseWithAllThatHappened() throws IOException {
        imported();
        run("move", "YT-2026-001", "note", "remark=𠮷，备注", "--by", "clerk-1", "--at", "2026-05-09T09:00+08:00");

        assertThat(backedUp()).isZero();
        assertThat(said()).contains("62 个议题", "63 条");
        assertThat(runOn(other(), "restore", archive().toString())).isZero();
        assertThat(said()).contains("62 个议题", "63 条");

        run("show", "YT-2026-001", "--json", "--history");
        String before = said();
        runOn(other(), "show", "YT-2026-001", "--json", "--history");
        assertThat(said()).isEqualTo(before).contains("𠮷");
        byte[] first = Files.readAllBytes(archive());
        Path again = folder.resolve("again.jsonl");
        assertThat(runOn(other(), "backup", "--out", again.toString(), "--at", "2026-05-09T18:00+08:00"))
                .isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
    }

    @Test
    void isNotRestoredWhereThereAreTopics() {
        imported();
        backedUp();

        assertThat(run("restore", archive().toString())).isEqualTo(Meeting.ERRORS);

        assertThat(said()).contains("archive-store-not-empty");
        assertThat(run("list", "--format", "ids")).isZero();
        assertThat(said().lines()).hasSize(62);
    }

    @Test
    void thatWasChangedIsRefusedWithTheLineAndNothingIsKept() throws IOException {
        imported();
        backedUp();
        List<String> lines = Files.readAllLines(archive(), StandardCharsets.UTF_8);
        lines.set(5, lines.get(5).replaceFirst("市", "县"));
        Files.write(archive(), lines);

        assertThat(runOn(other(), "restore", archive().toString())).isEqualTo(Meeting.ERRORS);

        assertThat(said()).contains("backup.jsonl:6: 议题 YT-2026-005：第 1 条记录与写下时不同", "请查明何处被改动，并改用完好的副本或备份");
        assertThat(folder.resolve("other.mv.db")).doesNotExist();
        assertThat(runOn(other(), "list")).isEqualTo(Meeting.WRONG_USE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isRestoredFromAPipeToo() throws Exception {
        imported();
        backedUp();
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "cat '%s' > '%s'".formatted(archive(), pipe)).start();

        assertThat(runOn(other(), "restore", pipe.toString()))
                .as(() -> said() + err)
                .isZero();

        assertThat(writer.waitFor()).isZero();
        assertThat(said()).contains("已恢复 62 个议题");
    }

    @Test
    void isCheckedBeforeTheDayItIsNeeded() throws IOException {
        imported();
        backedUp();

        assertThat(runOn(other(), "verify", archive().toString())).isZero();
        assertThat(said()).contains("62 个议题", "62 条");

        Files.writeString(archive(), Files.readString(archive()).replaceFirst("市", "县"));
        assertThat(runOn(other(), "verify", archive().toString())).isEqualTo(Meeting.ERRORS);
        assertThat(said())
                .contains("backup.jsonl:2: 议题 YT-2026-001：第 1 条记录与写下时不同")
                .doesNotContain("62");
        assertThat(folder.resolve("other.mv.db")).doesNotExist();
    }

    @Test
    void isNotMadeOfADatabaseThatIsNotThere() {
        assertThat(backedUp()).isEqualTo(Meeting.WRONG_USE);

        assertThat(err.toString()).contains("没有议题台账");
        assertThat(archive()).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isSaidToBeThereAlready() {
        imported();
        backedUp();

        assertThat(backedUp()).isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("backup.jsonl", "--replace");
    }

    @Test
    void thatIsNotThereIsWrongUse() {
        assertThat(runOn(other(), "restore", folder.resolve("no.jsonl").toString()))
                .isEqualTo(Meeting.WRONG_USE);
        assertThat(err.toString()).contains("no.jsonl");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerAloneUnlessItReplacesOneThatIsNot() throws IOException {
        imported();
        backedUp();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive())))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(archive(), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(run("backup", "--out", archive().toString(), "--at", "2026-05-10T18:00+08:00", "--replace"))
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive())))
                .isEqualTo("rw-r-----");
    }
}
