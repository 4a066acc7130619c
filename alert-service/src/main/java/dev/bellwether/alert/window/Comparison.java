package dev.bellwether.alert.window;

/** On which side of a value something is. */
public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** Whether a measured value is on this side of a bound, the bound itself included. */
    boolean holds(double measured, double bound) {
        return this == AT_LEAST ? measured >= bound : measured <= bound;
    }

    /** Whether a value that ends what began at a bound does not lie on the wrong side of it. */
    boolean isClearedBy(double bound, double clear) {
        return this == AT_LEAST ? clear <= bound : clear >= bound;
    }

    String sign() {
        return sign;
    }
}
