package dev.bellwether.cli.failure;

/** The options do not go together. */
public final class WrongUsage extends CommandFailure {
    public WrongUsage(String message) {
        super(message, ExitCode.USAGE);
    }
}
