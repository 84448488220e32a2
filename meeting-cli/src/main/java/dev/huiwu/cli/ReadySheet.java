package dev.huiwu.cli;

import dev.huiwu.core.readiness.Readiness;
import dev.huiwu.files.readiness.ReadinessWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code meeting ready sheet}: writes what must be ready, for people to fill in. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = {
            "按会议类型的模板写出就绪表：每个会场每一项一行，供填写；文件名以 .xlsx 结尾的写成工作簿，.json 的写成文档，其余写成 CSV。",
            "Writes the sheet of what must be ready, a row for each facet of each room, from the template of the meeting's type: a workbook"
                    + " where the name ends in .xlsx, a document where in .json, else CSV."
        })
final class ReadySheet implements Callable<Integer> {

    @Mixin
    private final ReadyOptions options = new ReadyOptions();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Option(
            names = "--templates",
            paramLabel = "FILE",
            description = {
                "本单位的就绪模板（.json）；缺省为随库附带的模板。",
                "The office's templates, JSON; default: those that come with the library."
            })
    private Optional<Path> templates = Optional.empty();

    @Override
    public Integer call() {
        Path target = output.path();
        options.with(rooms -> options.template(templates, rooms.meeting().type())
                .ifPresent(template -> {
                    Readiness sheet = template.open(rooms.meeting(), options.language());
                    output.write(ReadyOptions.bytes(
                            target,
                            () -> ReadinessWriter.write(sheet, options.language()),
                            () -> ReadinessWriter.workbook(sheet, options.language()),
                            sheet));
                    long required = sheet.overall().missing().size();
                    options.out()
                            .println(options.language()
                                    .choose("%s：%s 个会场，%s 项，其中必备 %s 项", "%s: %s rooms, %s facets, %s of them required")
                                    .formatted(
                                            rooms.meeting().title(),
                                            rooms.meeting().sites().size(),
                                            sheet.entries().size(),
                                            required));
                }));
        return options.end(options.out());
    }
}
