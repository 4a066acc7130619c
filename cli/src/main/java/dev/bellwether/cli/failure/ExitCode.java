package dev.bellwether.cli.failure;

/** What the command tells the shell. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int USAGE = 2;
    public static final int UNREACHABLE = 3;

    private ExitCode() {}
}
