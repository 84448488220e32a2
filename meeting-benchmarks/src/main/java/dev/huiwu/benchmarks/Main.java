package dev.huiwu.benchmarks;

import java.io.IOException;

/** The way into {@code benchmarks.jar}: {@code solve} seats a neutral instance, anything else goes to JMH. */
public final class Main {

    private Main() {}

    /** Runs {@code solve INSTANCE ASSIGNMENT}, or JMH with the arguments given. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("solve")) {
            System.exit(Solve.run(args, System.err));
        }
        org.openjdk.jmh.Main.main(args);
    }
}
