package dev.bellwether.kit.change;

import java.util.List;

/**
 * What one read of the log found.
 *
 * @param changes in the order of the log
 * @param reached where a reader stands after them: the last change, or where it began when there is none
 */
record LogSlice(List<LoggedChange> changes, LogPosition reached) {

    LogSlice {
        changes = List.copyOf(changes);
    }
}
