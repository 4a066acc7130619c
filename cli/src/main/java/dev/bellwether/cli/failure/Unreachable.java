package dev.bellwether.cli.failure;

/** A service did not answer. */
public final class Unreachable extends CommandFailure {
    public Unreachable(String message, Throwable cause) {
        super(message, ExitCode.UNREACHABLE, cause);
    }
}
