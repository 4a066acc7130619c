package dev.bellwether.cli;

import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import dev.bellwether.cli.failure.CommandFailure;
import dev.bellwether.cli.failure.ExitCode;
import dev.bellwether.cli.failure.WrongUsage;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person why the command ended, and the shell with which code. */
final class FailureReport implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Console console;

    FailureReport(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) throws Exception {
        if (failure instanceof CommandFailure known) {
            tell(known.explanation());
            if (known instanceof WrongUsage) {
                pointToHelp(command);
            }
            return known.exitCode();
        }
        throw failure; // a defect of ours: picocli prints its stack, which is what a report needs
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        tell(String.valueOf(wrong.getMessage()));
        UnmatchedArgumentException.printSuggestions(wrong, console.err());
        pointToHelp(wrong.getCommandLine());
        return ExitCode.USAGE;
    }

    private void tell(String message) {
        String text = Cell.printable("bellwether: " + message);
        console.err().println(console.palette().paint(text, Style.BAD));
    }

    private void pointToHelp(CommandLine command) {
        console.err().println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    }
}
