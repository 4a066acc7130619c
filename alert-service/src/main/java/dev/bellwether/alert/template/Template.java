package dev.bellwether.alert.template;

import dev.bellwether.alert.subscription.SubscriptionDraft;
import java.util.List;

/**
 * A subscription that ships, to be filled in.
 *
 * @param id without "templates/"
 * @param description when it tells, and of what
 * @param subscription whole as it stands when nothing is set
 */
public record Template(
        String id, String displayName, String description, List<Parameter> parameters, SubscriptionDraft subscription) {

    public static final String COLLECTION = "templates";

    public Template {
        parameters = List.copyOf(parameters);
    }

    public String name() {
        return COLLECTION + "/" + id;
    }

    /** How a value is written into an expression: a text in quotes, a number as it is. */
    public enum Type {
        TEXT,
        NUMBER
    }

    /**
     * Something that can be set. Each that is set, or has a default, adds its expression before the condition's, joined with &&, or is put
     * into its field.
     *
     * @param expression CEL with {@link #VALUE} in the place of the value; empty where there is a field
     * @param defaultValue empty: the parameter adds nothing where it is not set
     * @param field of the subscription, such as {@code condition.burst.window.entity}; empty where there is an expression
     */
    public record Parameter(
            String name, String description, String expression, Type type, String defaultValue, String field) {

        public static final String VALUE = "{value}";

        public Parameter {
            if (field.isEmpty() ? !expression.contains(VALUE) : !expression.isEmpty()) {
                throw new IllegalArgumentException("the parameter " + name + " does not use its value");
            }
        }
    }
}
