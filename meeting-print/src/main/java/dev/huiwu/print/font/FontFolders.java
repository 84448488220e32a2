package dev.huiwu.print.font;

import com.google.common.collect.ImmutableList;
import dev.huiwu.core.drawing.Face;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Finds the fonts in folders that stand for the faces, by the names they carry.
 *
 * <p>For each face the first of a list of well-known fonts that is there is taken, and with it the fonts that carry its rare
 * characters. Files are looked at in the order of their paths, four levels deep; what is no font, or one that cannot be embedded,
 * is passed over.
 */
public final class FontFolders {

    private static final int DEPTH = 4;
    private static final int MOST_FILES = 20_000;

    /** A font that stands for a face, and those that carry its rare characters. */
    private record Known(Face face, boolean bold, String name, List<String> rare) {}

    /** Best first. */
    private static final List<Known> KNOWN = ImmutableList.<Known>builder()
            .addAll(known(Face.SANS, false, "NotoSansSC-Regular", "SourceHanSansSC-Regular", "MicrosoftYaHei"))
            .addAll(known(Face.SANS, false, "SimHei", "WenQuanYiZenHei", "WenQuanYiMicroHei", "DroidSansFallback"))
            .addAll(known(Face.SANS, true, "NotoSansSC-Bold", "SourceHanSansSC-Bold", "MicrosoftYaHei-Bold", "SimHei"))
            .addAll(known(Face.SONG, false, "SimSun", "NotoSerifSC-Regular", "SourceHanSerifSC-Regular", "STSong"))
            .addAll(known(Face.SONG, true, "NotoSerifSC-Bold", "SourceHanSerifSC-Bold"))
            .addAll(known(
                    Face.KAI, false, "KaiTi", "KaiTi_GB2312", "STKaiti", "LXGWWenKai-Regular", "LXGWWenKaiGB-Regular"))
            .addAll(known(Face.KAI, true, "LXGWWenKai-Bold", "LXGWWenKai-Medium"))
            .addAll(known(Face.FANG_SONG, false, "FangSong", "FangSong_GB2312", "STFangsong"))
            .addAll(known(
                    Face.TITLE, false, "FZXBSJW--GB1-0", "FZXBSK--GBK1-0", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"))
            .addAll(known(Face.WEI, false, "FZWBJW--GB1-0", "FZWBK--GBK1-0", "STXinwei"))
            .build();

    private FontFolders() {}

    private static List<Known> known(Face face, boolean bold, String... names) {
        return Stream.of(names)
                .map(name -> new Known(face, bold, name, name.equals("SimSun") ? List.of("SimSun-ExtB") : List.of()))
                .toList();
    }

    /**
     * Returns the fonts of those who provide some through {@link FontProvider}, then, for faces they leave out, those installed in
     * the usual folders of the machine.
     */
    public static List<FontFile> installed() {
        List<FontFile> provided = new ArrayList<>();
        ServiceLoader.load(FontProvider.class).forEach(provider -> provided.addAll(provider.fonts()));
        List<FontFile> all = new ArrayList<>(provided);
        in(usual()).stream()
                .filter(file -> provided.stream()
                        .noneMatch(other -> other.face().equals(file.face()) && other.bold() == file.bold()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<Path> usual() {
        String home = System.getProperty("user.home", "");
        String windows = Optional.ofNullable(System.getenv("WINDIR")).orElse("C:\\Windows");
        return Stream.of(
                        home + "/.local/share/fonts",
                        home + "/.fonts",
                        home + "/Library/Fonts",
                        "/usr/local/share/fonts",
                        "/usr/share/fonts",
                        "/Library/Fonts",
                        "/System/Library/Fonts",
                        windows + "\\Fonts")
                .map(Path::of)
                .filter(Files::isDirectory)
                .toList();
    }

    /** Returns the fonts found in the folders and what is below them; empty where there is none. */
    public static List<FontFile> in(List<Path> folders) {
        Map<String, FontFile> byName = new LinkedHashMap<>();
        for (Path folder : folders) {
            files(folder).forEach(file -> look(file, byName));
        }
        ImmutableList.Builder<FontFile> found = ImmutableList.builder();
        List<Known> taken = new ArrayList<>();
        for (Known known : KNOWN) {
            boolean open = taken.stream()
                    .noneMatch(other -> other.face().equals(known.face()) && other.bold() == known.bold());
            if (open && byName.containsKey(known.name())) {
                taken.add(known);
                Stream.concat(Stream.of(known.name()), known.rare().stream())
                        .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                        .map(file -> new FontFile(known.face(), known.bold(), file.path(), file.name()))
                        .forEach(found::add);
            }
        }
        return found.build();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            return walk.filter(file -> isFont(file.getFileName()))
                    .limit(MOST_FILES)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isFont(Path name) {
        String lower = name.toString().toLowerCase(Locale.ROOT);
        return lower.endsWith(".ttf") || lower.endsWith(".ttc");
    }

    /** Keeps the fonts of a file under their names, unless one of the name is known already. */
    private static void look(Path file, Map<String, FontFile> byName) {
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                TrueTypeCollection.processAllFontHeaders(
                        file.toFile(), headers -> keep(headers, file, Optional.ofNullable(headers.getName()), byName));
            } else {
                try (RandomAccessReadBufferedFile read = new RandomAccessReadBufferedFile(file)) {
                    keep(new TTFParser(false).parseTableHeaders(read), file, Optional.empty(), byName);
                }
            }
        } catch (IOException | RuntimeException e) {
            // whatever is in the folders of a machine: not a font that can be read is not one to use
        }
    }

    private static void keep(FontHeaders headers, Path file, Optional<String> member, Map<String, FontFile> byName) {
        if (headers.getError() == null && headers.getName() != null && !headers.isOpenTypePostScript()) {
            byName.putIfAbsent(headers.getName(), new FontFile(Face.SANS, false, file, member));
        }
    }
}
