package dev.bellwether.cli.resource;

/** Resource names as people type them: with or without their collection. */
public final class Names {
    private Names() {}

    /** {@code us-clsk} and {@code entities/us-clsk} are the same name. */
    public static String in(String collection, String typed) {
        return typed.startsWith(collection + "/") ? typed : collection + "/" + typed;
    }

    /** What follows the collection; empty when the name is. */
    static String id(String collection, String name) {
        return name.startsWith(collection + "/") ? name.substring(collection.length() + 1) : name;
    }
}
