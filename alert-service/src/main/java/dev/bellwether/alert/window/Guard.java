package dev.bellwether.alert.window;

/**
 * What there has to be enough of before a condition says anything.
 *
 * @param what such as "stories", or "baseline stories"
 * @param found how much there is
 * @param needed how much there has to be
 */
public record Guard(String what, double found, double needed) {

    public boolean isMet() {
        return found >= needed;
    }
}
