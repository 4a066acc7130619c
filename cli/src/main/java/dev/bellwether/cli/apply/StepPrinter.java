package dev.bellwether.cli.apply;

import dev.bellwether.cli.console.Cell;
import dev.bellwether.cli.console.Console;
import dev.bellwether.cli.console.Style;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tells steps to a person: one line each, and one for each field that differs. */
final class StepPrinter {

    private final Console console;

    StepPrinter(Console console) {
        this.console = console;
    }

    void planned(Step step) {
        line(step, step.action().planned);
        step.changes().forEach(this::change);
    }

    void done(Step step, String word) {
        line(step, step.action().done);
        step.changes().forEach(this::change);
        if (!word.isEmpty()) {
            console.out().println("    " + Cell.printable(word));
        }
    }

    void failed(Step step, String why) {
        String place = step.place().isEmpty() ? "" : step.place() + ": ";
        String text = Cell.printable("! " + step.name() + "  not " + step.action().done + ": " + place + why);
        console.out().println(console.palette().paint(text, Style.BAD));
    }

    /** Such as "1 create, 2 unchanged". */
    void summary(List<Step> steps) {
        console.err()
                .println(Arrays.stream(Step.Action.values())
                        .map(action -> count(steps, action))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ", "", ".")));
    }

    private static String count(List<Step> steps, Step.Action action) {
        long count = steps.stream().filter(step -> step.action() == action).count();
        return count == 0 ? "" : count + " " + action.planned;
    }

    private void line(Step step, String words) {
        String text = step.action().sign + " " + step.name() + "  " + words;
        console.out().println(console.palette().paint(Cell.printable(text), style(step.action())));
    }

    private static Style style(Step.Action action) {
        return switch (action) {
            case CREATE -> Style.GOOD;
            case UPDATE -> Style.WARNING;
            case DELETE -> Style.BAD;
            case KEEP, UNCHANGED -> Style.FAINT;
        };
    }

    private void change(Change change) {
        console.out().println(Cell.printable("    " + change.path() + ": " + change.words()));
    }
}
