package dev.huiwu.cli;

import static java.util.stream.Collectors.joining;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code meeting} command. Ends with 0 when done, 1 on findings of severity error, 2 on wrong use. */
@Command(
        name = "meeting",
        description = {"会务：名单、座次、座位导向图、会务流程、会前检查。", "Organises a government meeting from an office's own files."},
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
            Ready.class,
            Topics.class,
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
    private final Map<String, String> environment;

    private Meeting(InputStream in, Map<String, String> environment) {
        this.in = in;
        this.environment = environment;
    }

    /** Returns the standard input. */
    InputStream in() {
        return in;
    }

    /** Returns what a variable of the environment says. */
    Optional<String> environment(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** Runs the command and ends the virtual machine with its status. Terminal output is UTF-8 on every machine. */
    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // no notice that nobody takes the log of a library
        System.exit(run(System.in, System.getenv(), utf8(FileDescriptor.out), utf8(FileDescriptor.err), args));
    }

    /** Runs the command without standard input and returns its status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(InputStream.nullInputStream(), out, err, args);
    }

    /** Runs the command without an environment and returns its status. */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
        return run(in, Map.of(), out, err, args);
    }

    /** Runs the command and returns its status. */
    static int run(InputStream in, Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new Meeting(in, environment));
        command.setOut(out);
        command.setErr(err);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        Values.register(command);
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

    /** Returns what is wrong in words: what is missing or not known, or of a value that a converter refuses, where it stands. */
    private static String message(CommandLine.ParameterException failure) {
        String what;
        if (failure instanceof CommandLine.MissingParameterException lacking
                && !lacking.getMissing().isEmpty()) {
            String names = lacking.getMissing().stream().map(Meeting::name).collect(joining(", "));
            what = "缺少 %1$s。 Missing: %1$s.".formatted(names);
        } else if (failure instanceof CommandLine.UnmatchedArgumentException strange) {
            String words = String.join(" ", strange.getUnmatched());
            what = "不认识 %1$s。 Not known: %1$s.".formatted(words);
        } else if (failure.getCause() instanceof CommandLine.TypeConversionException refused
                && failure.getArgSpec() != null) {
            what = name(failure.getArgSpec()) + " " + refused.getMessage();
        } else {
            what = String.valueOf(failure.getMessage());
        }
        return "用法有误。 Wrong use: " + what;
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
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
