package dev.bellwether.cli.apply;

import java.util.List;
import java.util.function.Supplier;

/**
 * What is to be done with one resource.
 *
 * @param place of the file that wants it, such as "rules/desk.yaml:1:1"; empty when none does
 * @param changes field by field; empty unless it is an update
 * @param taking does it; what it answers is told beside it, such as a secret that is told once
 */
record Step(Action action, String name, String place, List<Change> changes, Supplier<String> taking) {

    /** With the sign and the words that tell it. */
    enum Action {
        CREATE("+", "create", "created"),
        UPDATE("~", "update", "updated"),
        DELETE("-", "delete", "deleted"),
        KEEP("?", "not in the files", "not in the files, kept"),
        UNCHANGED("=", "unchanged", "unchanged");

        final String sign;
        final String planned;
        final String done;

        Action(String sign, String planned, String done) {
            this.sign = sign;
            this.planned = planned;
            this.done = done;
        }

        boolean isChange() {
            return this != KEEP && this != UNCHANGED;
        }
    }

    Step {
        changes = List.copyOf(changes);
    }
}
