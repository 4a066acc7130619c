package dev.bellwether.kit.id;

import dev.bellwether.kit.error.Failure;
import dev.bellwether.kit.error.FailureException;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes names such as {@code articles/0198c1...}. */
public final class ResourceName {

    private static final int UUID_CHARS = 36;

    private ResourceName() {}

    /** Such as {@code articles/0198c1...}. */
    public static String of(String collection, UUID id) {
        return collection + "/" + id;
    }

    /**
     * The UUID in a name.
     *
     * @param field the request's field, for the refusal
     * @throws FailureException when the name is not of this collection; NOT_FOUND when its id cannot be one of ours
     */
    public static UUID uuid(String field, String collection, String name) {
        String id = id(field, collection, name);
        return parse(id).orElseThrow(() -> new FailureException(new Failure.NotFound(name)));
    }

    /**
     * The id in a name, whatever its form.
     *
     * @throws FailureException when the name is not of this collection
     */
    public static String id(String field, String collection, String name) {
        String prefix = collection + "/";
        if (!name.startsWith(prefix) || name.length() == prefix.length() || name.indexOf('/', prefix.length()) >= 0) {
            throw new FailureException(Failure.InvalidFields.of(
                    field, "\"" + abridged(name) + "\" is not a name of the form " + prefix + "{id}"));
        }
        return name.substring(prefix.length());
    }

    private static Optional<UUID> parse(String id) {
        if (id.length() != UUID_CHARS) {
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String abridged(String name) {
        int shown = 60;
        return name.codePointCount(0, name.length()) <= shown
                ? name
                : name.substring(0, name.offsetByCodePoints(0, shown)) + "…";
    }
}
