package dev.bellwether.cli.failure;

/** What was asked cannot be done as it stands. */
public final class Refused extends CommandFailure {
    public Refused(String message) {
        super(message, ExitCode.REFUSED);
    }

    public Refused(String message, Throwable cause) {
        super(message, ExitCode.REFUSED, cause);
    }
}
