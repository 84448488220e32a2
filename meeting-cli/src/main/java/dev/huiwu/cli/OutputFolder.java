package dev.huiwu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder whose files appear together or not at all.
 *
 * <p>They are written into a folder beside it first, which then takes its name. What an earlier run wrote goes; a file
 * that somebody else put there stays.
 */
final class OutputFolder {

    /**
     * What our commands write anew each time; nothing else is taken away on replacing, versions of a list least of all, nor what people fill in,
     * as readiness and contingency plans.
     */
    static final Set<String> OURS = Set.of(
            "index.html",
            "findings.json",
            "attendees.csv",
            "attendees.xlsx",
            "sites.csv",
            "seat-plan.json",
            "seat-plan.csv",
            "seat-sheet.xlsx",
            "sign-in.xlsx",
            "sign-in.csv",
            "sign-in.pdf",
            "laying-list.xlsx",
            "laying-list.csv",
            "laying-list.pdf",
            "seat-guide.txt",
            "seat-guide.svg",
            "schedule.csv",
            "process-chart.svg",
            "usher-plan.json",
            "usher-sheet.csv",
            "usher-sheet.pdf",
            "rostrum-entry.csv",
            "rostrum-entry.pdf",
            "cards.pdf",
            "work-order.csv",
            "work-order.json",
            "work-order.pdf",
            "card-comparison.csv",
            "card-comparison.xlsx",
            "seat-guide.pdf",
            "guide-units.pdf",
            "entrance-boards.pdf",
            "guide-messages.txt",
            "seat-lookup.html",
            "scope.csv",
            "reply-state.csv",
            "list-difference.csv",
            "agenda.csv",
            "agenda.xlsx",
            "agenda.docx",
            "agenda.json",
            "waiting.csv",
            "waiting.xlsx",
            "waiting.docx");

    /** How the files end that somebody may have meant. */
    private static final Pattern FILE =
            Pattern.compile("\\.(csv|docx|html|jsonl?|pdf|png|svg|txt|xlsx)$", Pattern.CASE_INSENSITIVE);

    private static final String SITE = "site-";

    /** The folders of a room, and of a change of it. */
    private static final Set<String> FOLDERS =
            Set.of(RoomDocuments.UNITS, RoomDocuments.HALL, RoomDocuments.USHERS, ChangeOutput.FOLDER);

    private static final Pattern OF_UNIT = Pattern.compile("unit-[^/]*\\.(png|html|svg)|board-[0-9]+\\.svg");

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the output folder at the path, created or not.
     *
     * @throws WrongUse if the path is a file or called like one, or a folder with something in it that may not be replaced
     */
    static OutputFolder at(Path path, boolean replace) {
        Path folder = real(path);
        if (folder.getParent() == null || path.toString().isEmpty()) {
            throw new WrongUse("“%s”不能作为输出文件夹。 \"%s\" cannot be an output folder.".formatted(path, path));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new WrongUse("%s 是文件，不是文件夹。 %s is a file, not a folder.".formatted(path, path));
        }
        if (!Files.exists(folder) && FILE.matcher(path.toString()).find()) {
            throw new WrongUse(
                    "这里要写文件夹，“%s”像是文件名；请换一个名称。 A folder is wanted here, and \"%s\" is called like a file; choose another name."
                            .formatted(path, path));
        }
        if (!replace && Files.isDirectory(folder) && !contents(folder).isEmpty()) {
            throw new WrongUse("文件夹 %s 不是空的；请换一个，或加 --replace。 Folder %s is not empty; choose another or add --replace."
                    .formatted(path, path));
        }
        return new OutputFolder(folder);
    }

    /** Returns where a path leads: a link is followed, so that it stays a link. */
    private static Path real(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            return Files.exists(folder) ? folder.toRealPath() : folder;
        } catch (IOException e) {
            return folder;
        }
    }

    /** Returns what begins the names of the files of one room of several: a folder of their own. */
    static String ofSite(String code) {
        return SITE + code + "/";
    }

    /** Returns the name of a file of one unit, whatever its code holds. */
    static String ofUnit(String code, String kind) {
        return "unit-" + plain(code) + "." + kind;
    }

    /** Returns the name of the board beside an entrance, by its place among the venue's. */
    static String ofBoard(int number) {
        return "board-" + number + ".svg";
    }

    /** Returns the name of the table of calls of one round, which is kept when the others are replaced: people fill it in. */
    static String ofCalls(String round) {
        return "calls-" + plain(round) + ".csv";
    }

    /** Returns a code as part of a file's name: letters and digits of any script as they are, others by number, so that no two are alike. */
    private static String plain(String code) {
        StringBuilder plain = new StringBuilder();
        code.codePoints().forEach(sign -> {
            if (Character.isLetterOrDigit(sign) || sign == '-' || sign == '.') {
                plain.appendCodePoint(sign);
            } else {
                plain.append('_').append(Integer.toHexString(sign)).append('_');
            }
        });
        return plain.toString();
    }

    private static boolean ours(String name) {
        return OURS.contains(name) || OF_UNIT.matcher(name).matches();
    }

    /**
     * Writes the files, by name, in place of what an earlier run wrote.
     *
     * @throws WrongUse if the place cannot be written
     */
    void write(Map<String, byte[]> files) {
        try {
            Path parent = parent();
            Files.createDirectories(parent);
            Path fresh = Files.createDirectory(beside("new"));
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = fresh.resolve(file.getKey()).normalize();
                    if (!path.startsWith(fresh)) {
                        throw new WrongUse("文件名“%s”超出输出文件夹。 The name \"%s\" leads out of the folder to write."
                                .formatted(file.getKey(), file.getKey()));
                    }
                    Files.createDirectories(path.resolveSibling(".").normalize());
                    Files.write(path, file.getValue());
                }
                takePlace(fresh);
            } finally {
                delete(fresh);
            }
        } catch (IOException e) {
            throw new WrongUse("无法写入 %s（%s）；请换一个文件夹。 Cannot write %s (%s); choose another folder."
                    .formatted(folder, why(e), folder, why(e)));
        }
    }

    private static String why(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "");
    }

    private Path parent() {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    /** Returns a path beside the folder that nothing has yet. */
    private Path beside(String word) {
        Path path = parent().resolve(folder.getFileName() + "." + word);
        for (int k = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); k++) {
            path = parent().resolve(folder.getFileName() + "." + word + k);
        }
        return path;
    }

    private void takePlace(Path fresh) throws IOException {
        if (!Files.exists(folder)) {
            Files.move(fresh, folder);
            return;
        }
        Path old = beside("old");
        Files.move(folder, old);
        try {
            Files.move(fresh, folder);
        } catch (IOException e) {
            Files.move(old, folder);
            throw e;
        }
        keep(old, folder);
        delete(old);
    }

    /** Moves what is not ours; the folder of a room is ours, what else lies in it is not. */
    private static void keep(Path old, Path now) throws IOException {
        for (Path left : contents(old)) {
            String name = left.getFileName().toString();
            Path kept = now.resolve(name);
            if ((name.startsWith(SITE) || FOLDERS.contains(name))
                    && Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
                keep(left, kept);
            } else if (!ours(name)) {
                Files.createDirectories(now);
                keepFile(left, kept);
            }
        }
    }

    /** Moves a file, or a folder, beside one of its name that says something else: what people filled in is not lost. */
    private static void keepFile(Path left, Path kept) throws IOException {
        if (Files.isRegularFile(left) && Files.isRegularFile(kept) && Files.mismatch(left, kept) < 0) {
            return;
        }
        Path free = kept;
        for (int k = 1; Files.exists(free, LinkOption.NOFOLLOW_LINKS); k++) {
            free = kept.resolveSibling(kept.getFileName() + ".old" + (k == 1 ? "" : k));
        }
        Files.move(left, free);
    }

    private static List<Path> contents(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> entries = Files.walk(folder)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }
}
