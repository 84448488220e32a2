package dev.huiwu.benchmarks;

import java.io.IOException;

/**
 * The way into {@code benchmarks.jar}: {@code solve} seats a neutral instance, {@code score} scores an
 * assignment, {@code late-changes} measures changes, {@code growth} draws results of JMH, anything else goes to JMH.
 */
public final class Main {

    private Main() {}

    /** Runs {@code solve INSTANCE ASSIGNMENT}, {@code score INSTANCE ASSIGNMENT}, {@code late-changes INSTANCE...}, {@code
     * growth RESULTS PICTURE}, or JMH with the arguments given. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("solve")) {
            System.exit(Solve.run(args, System.err));
        }
        if (args.length > 0 && args[0].equals("score")) {
            System.exit(Score.run(args, System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("late-changes")) {
            System.exit(LateChanges.run(args, System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("growth")) {
            System.exit(Growth.run(args, System.err));
        }
        org.openjdk.jmh.Main.main(args);
    }
}
