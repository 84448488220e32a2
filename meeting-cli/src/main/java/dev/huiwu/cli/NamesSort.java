package dev.huiwu.cli;

import dev.huiwu.core.Findings;
import dev.huiwu.core.Language;
import dev.huiwu.core.name.NameOrder;
import dev.huiwu.core.name.PersonName;
import dev.huiwu.files.ReadResult;
import dev.huiwu.files.name.NameListReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meeting names sort}: puts names, one a line, in one of the customary orders. */
@Command(
        name = "sort",
        mixinStandardHelpOptions = true,
        description = {
            "把姓名排序：每行一个姓名，读标准输入或文件（UTF-8 或 GB18030），按原样写到标准输出，空行略去。",
            "不识的字列在标准错误；有一行不是姓名则只报行号，不输出，状态 1。",
            "Sorts names, one a line, from standard input or a file (UTF-8 or GB18030), and writes them to standard output as they"
                    + " were given, in UTF-8 without blank lines.",
            "Characters the order does not know are listed on standard error. A line that is no name is named by its number; then"
                    + " nothing is written and the status is 1."
        })
final class NamesSort implements Callable<Integer> {

    @Option(
            names = "--order",
            required = true,
            paramLabel = "surname-strokes|name-strokes|pinyin",
            converter = OrderConverter.class,
            description = {
                "surname-strokes 按姓氏笔画，同姓单名在前；name-strokes 按姓名笔画，逐字相比；pinyin 按拼音。",
                "surname-strokes: by strokes of the surname, given names of one character first; name-strokes: by strokes,"
                        + " character by character; pinyin: by reading, surnames as surnames."
            })
    private NameOrder order = NameOrder.SURNAME_STROKES;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "文件；缺省为标准输入。 The file; default: standard input.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            defaultValue = "zh",
            converter = FolderOptions.LanguageConverter.class,
            description = "提示的语言，缺省 zh。 Language of messages; default: ${DEFAULT-VALUE}.")
    private Language language = Language.CHINESE;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ReadResult<List<String>> read = read();
        PrintWriter err = spec.commandLine().getErr();
        if (read.findings().hasErrors()) {
            say(read.findings(), err);
            return Meeting.ERRORS;
        }
        List<PersonName> names = read.orThrow().stream().map(PersonName::new).toList();
        unknown(names)
                .forEach((character, count) -> err.println(language.choose(
                                "本序不识“%s”（%s），涉及 %s 个姓名；请核对其位置。",
                                "The order does not know \"%s\" (%s), which is in %s names; check where they stand.")
                        .formatted(character, "U+%04X".formatted(character.codePointAt(0)), count)));
        PrintWriter out = spec.commandLine().getOut();
        read.orThrow().stream()
                .sorted(order.people(PersonName::new, name -> Optional.empty()))
                .forEach(name -> out.print(name + "\n"));
        return Meeting.DONE;
    }

    private ReadResult<List<String>> read() {
        try {
            return file.isPresent()
                    ? NameListReader.read(ListOptions.name(file.get()), Files.readAllBytes(file.get()))
                    : NameListReader.read(
                            "-", ((Meeting) spec.root().userObject()).in().readAllBytes());
        } catch (IOException e) {
            throw new WrongUse("不能读取 %s。 Cannot read %s."
                    .formatted(
                            file.map(ListOptions::name).orElse("-"),
                            file.map(ListOptions::name).orElse("-")));
        }
    }

    private void say(Findings findings, PrintWriter err) {
        findings.forEach(finding -> err.println(Summary.line(finding, language)));
    }

    /** Returns in how many names each character stands that the order does not know. */
    private Map<String, Integer> unknown(List<PersonName> names) {
        Map<String, Integer> unknown = new LinkedHashMap<>();
        names.forEach(
                name -> order.unknown(List.of(name)).forEach(character -> unknown.merge(character, 1, Integer::sum)));
        return unknown;
    }

    static final class OrderConverter implements ITypeConverter<NameOrder> {
        @Override
        public NameOrder convert(String value) {
            return Meeting.choice(value, NameOrder::ofCode, "surname-strokes, name-strokes, pinyin");
        }
    }
}
