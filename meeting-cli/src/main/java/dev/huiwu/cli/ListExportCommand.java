package dev.huiwu.cli;

import dev.huiwu.core.json.MeetingJson;
import dev.huiwu.core.list.AttendeeList;
import dev.huiwu.core.list.ExportProfile;
import dev.huiwu.core.list.ListExport;
import dev.huiwu.core.unit.Unit;
import dev.huiwu.files.list.ListTables;
import dev.huiwu.files.list.MeetingDirectories;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting list export}: a list with what its reader may know, on standard output. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "按用途导出名单到标准输出：office 办会部门，全部；unit 某单位，只含本单位必要信息；guide 座位导向，只含姓名和单位。",
            "Writes a list to standard output for a reader: the office (everything), a unit (what it must know of its own people), the"
                    + " guide (name and unit)."
        })
final class ListExportCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Option(names = "--list", required = true, paramLabel = "FILE", description = "名单，如 list-v1.json。 The list.")
    private Path file = Path.of("");

    @Option(
            names = "--for",
            required = true,
            paramLabel = "office|unit|guide",
            converter = ProfileConverter.class,
            description = "给谁。 For whom.")
    private ExportProfile profile = ExportProfile.GUIDE;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "哪个单位：代码、全称、简称或别名；与 --for unit 同用。 Which unit; goes with --for unit.")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "csv|json",
            converter = FormatConverter.class,
            defaultValue = "csv",
            description = "格式，缺省 csv。 The format; default: ${DEFAULT-VALUE}.")
    private Format format = Format.CSV;

    private enum Format {
        CSV,
        JSON
    }

    @Override
    public Integer call() {
        if (profile == ExportProfile.UNIT != unit.isPresent()) {
            throw new WrongUse("--unit 与 --for unit 须同时使用。 --unit and --for unit go together.");
        }
        return options.withDirectories(folder -> options.list(file, folder)
                .map(list -> {
                    ListExport export = export(folder, list);
                    options.out()
                            .print(
                                    format == Format.JSON
                                            ? MeetingJson.write(export)
                                            : new String(
                                                    ListTables.export(export, options.language()),
                                                    StandardCharsets.UTF_8));
                    return Meeting.DONE;
                })
                .orElse(Meeting.ERRORS));
    }

    private ListExport export(MeetingDirectories folder, AttendeeList list) {
        if (unit.isEmpty()) {
            return ListExport.of(list, folder.units(), profile);
        }
        Unit known = folder.units()
                .resolve(unit.get())
                .orElseThrow(
                        () -> new WrongUse("没有单位“%s”。 There is no unit \"%s\".".formatted(unit.get(), unit.get())));
        return ListExport.forUnit(list, folder.units(), known.id());
    }

    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<Format> {
        @Override
        public Format convert(String value) {
            return Meeting.choice(value, word -> Format.valueOf(word.toUpperCase(Locale.ROOT)), "csv, json");
        }
    }

    static final class ProfileConverter implements picocli.CommandLine.ITypeConverter<ExportProfile> {
        @Override
        public ExportProfile convert(String value) {
            return Meeting.choice(value, ExportProfile::ofCode, "office, unit, guide");
        }
    }
}
