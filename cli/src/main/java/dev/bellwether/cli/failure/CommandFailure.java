package dev.bellwether.cli.failure;

/** Ends a command with a message for the person who typed it. */
public abstract sealed class CommandFailure extends RuntimeException permits Refused, Unreachable, WrongUsage {
    private final int exitCode;

    CommandFailure(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    CommandFailure(String message, int exitCode, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the command tells the shell. */
    public int exitCode() {
        return exitCode;
    }

    /** What was wrong, with which value, and what to do. */
    public String explanation() {
        return String.valueOf(getMessage());
    }
}
