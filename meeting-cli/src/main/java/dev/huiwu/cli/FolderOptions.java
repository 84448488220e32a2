package dev.huiwu.cli;

import dev.huiwu.core.Language;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.list.ListFolder;
import dev.huiwu.files.list.MeetingDirectories;
import dev.huiwu.files.meeting.MeetingFolder;
import dev.huiwu.files.meeting.MeetingRooms;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command that reads a meeting's folder is told. */
final class FolderOptions {

    @Parameters(
            paramLabel = "FOLDER",
            description = "会议文件夹，内有 meeting.json。 The meeting's folder, with its meeting.json.")
    private Path folder = Path.of(".");

    @Option(
            names = "--common",
            paramLabel = "DIR",
            description = "公用文件夹；缺省为会议文件夹旁的 common。 The shared folder; default: common beside FOLDER.")
    private Optional<Path> common = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = LanguageConverter.class,
            description = "输出语言，缺省 zh。 Language of what is written; default: ${DEFAULT-VALUE}.")
    private Language language = Language.CHINESE;

    Language language() {
        return language;
    }

    /** Says whether the folder is one that is read from: the meeting's own, or the shared one. */
    boolean reads(Path other) {
        Path shared = common.orElse(folder.toAbsolutePath().resolveSibling("common"));
        return same(folder, other) || same(shared, other);
    }

    private static boolean same(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    ReadResult<MeetingFolder> read() {
        return MeetingFolder.read(folder, common);
    }

    /** Reads another folder, such as the one of an earlier day, with the same shared folder. */
    ReadResult<MeetingFolder> readOther(Path other) {
        return MeetingFolder.read(
                other, Optional.of(common.orElse(folder.toAbsolutePath().resolveSibling("common"))));
    }

    ReadResult<MeetingDirectories> readDirectories() {
        return MeetingDirectories.read(folder, common);
    }

    ReadResult<ListFolder> readList() {
        return ListFolder.read(folder, common);
    }

    /** Reads the meeting as it is known before anybody is on its list. */
    ReadResult<MeetingRooms> readRooms() {
        return MeetingRooms.read(folder, common);
    }

    static final class LanguageConverter implements picocli.CommandLine.ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Meeting.choice(value, Language::ofCode, "zh, en");
        }
    }
}
