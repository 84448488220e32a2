package dev.huiwu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code meeting} command. Ends with 0 when done, 1 on findings of severity error, 2 on wrong use. */
@Command(
        name = "meeting",
        description = {"会务：名单、座次、座位导向图、会务流程。", "Organises a government meeting from an office's own files."},
        subcommands = {
            Prepare.class,
            Check.class,
            Lists.class,
            Guides.class,
            Seats.class,
            UsherCommand.class,
            Cards.class,
            ChangeCommand.class,
            Flows.class,
            Names.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Meeting.Version.class)
public final class Meeting {

    static final int DONE = 0;
    static final int ERRORS = 1;
    static final int WRONG_USE = 2;

    private final InputStream in;

    private Meeting(InputStream in) {
        this.in = in;
    }

    /** Returns the standard input. */
    InputStream in() {
        return in;
    }

    /** Runs the command and ends the virtual machine with its status. Terminal output is UTF-8 on every machine. */
    public static void main(String[] args) {
        System.exit(run(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
    }

    /** Runs the command without standard input and returns its status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(InputStream.nullInputStream(), out, err, args);
    }

    /** Runs the command and returns its status. */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new Meeting(in));
        command.setOut(out);
        command.setErr(err);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.registerConverter(LocalDate.class, time(LocalDate::parse, "日期", "a date", "2027-01-01"));
        command.registerConverter(
                OffsetDateTime.class,
                time(OffsetDateTime::parse, "带时区的时刻", "a time with its offset", "2026-04-23T22:00:00+08:00"));
        command.setParameterExceptionHandler((failure, words) -> {
            failure.getCommandLine().getErr().println(message(failure));
            failure.getCommandLine()
                    .getErr()
                    .println("详见 See: "
                            + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return WRONG_USE;
        });
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof WrongUse wrongUse) {
                line.getErr().println(wrongUse.getMessage());
                return WRONG_USE;
            }
            throw failure;
        });
        int status = args.length == 0 ? usage(command) : command.execute(args);
        out.flush();
        err.flush();
        return status;
    }

    /** Reads one of a few words; anything else is wrong use that names them. */
    static <T> T choice(String word, Function<String, T> ofCode, String known) {
        try {
            return ofCode.apply(word);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(
                    "“%s”应为 %s 之一。 \"%s\" is none of %s.".formatted(word, known, word, known));
        }
    }

    private static <T> CommandLine.ITypeConverter<T> time(
            Function<String, T> parse, String chinese, String english, String example) {
        return word -> {
            try {
                return parse.apply(word);
            } catch (DateTimeParseException e) {
                throw new CommandLine.TypeConversionException("“%s”应为%s，如 %s。 \"%s\" must be %s, such as %s."
                        .formatted(word, chinese, example, word, english, example));
            }
        };
    }

    /** Returns what is wrong in words: of a value that a converter refuses, the option and the converter's own. */
    private static String message(CommandLine.ParameterException failure) {
        return "用法有误。 Wrong use: "
                + (failure.getCause() instanceof CommandLine.TypeConversionException refused
                                && failure.getArgSpec() instanceof CommandLine.Model.OptionSpec option
                        ? option.longestName() + " " + refused.getMessage()
                        : failure.getMessage());
    }

    private static int usage(CommandLine command) {
        command.usage(command.getErr());
        return WRONG_USE;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Meeting.class.getPackage().getImplementationVersion();
            return new String[] {"meeting " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
