package dev.bellwether.kit.store;

/**
 * Statements whose plan is made for their values at each run. The database keeps the plan of any other, made for all values
 * alike: by it a search for a word that is everywhere takes the way that is good for a rare one, which is seconds.
 */
public final class PlannedAnew {

    private static final String MARK = "/* planned anew */ ";

    private PlannedAnew() {}

    /** The statement, marked so that connections of the pool do not keep it. */
    public static String of(String sql) {
        return MARK + sql;
    }

    static boolean isNot(String sql) {
        return !sql.startsWith(MARK);
    }
}
