package dev.bellwether.kit.filter;

import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that one List or Watch can be filtered by; a constant of its service, shared by all threads.
 *
 * <p>The SQL expressions are written by the service and stand in the statement as they are. None may be NULL, and a DOUBLE
 * none NaN: CEL and SQL would then disagree.
 */
public final class FilterSchema {

    /** Levels of nesting that the parser follows; a filter needs three or four, and each level costs stack. */
    static final int MAX_DEPTH = 24;

    static final int MAX_CODE_POINTS = 1000;

    static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_CODE_POINTS)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseErrorRecoveryLimit(1)
            // So that "score > 0" is as good as "score > 0.0", as CEL's definition has it.
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final Map<String, Field> fields;
    private final CelCompiler compiler;

    private FilterSchema(Map<String, Field> fields) {
        this.fields = fields;
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(new CelStandardMacro[0])
                .setResultType(SimpleType.BOOL);
        fields.values().forEach(field -> builder.addVar(field.name(), field.type().cel));
        this.compiler = builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    CelCompiler compiler() {
        return compiler;
    }

    /** Collects the fields; messages list them in the order of declaration. */
    public static final class Builder {

        private final Map<String, Field> fields = new LinkedHashMap<>();

        private Builder() {}

        public Builder text(String name, String sql) {
            return add(new Field(name, FieldType.STRING, sql));
        }

        /** A text that is one of a closed set, such as the names of an enum; another value in a filter is refused. */
        public Builder choice(String name, String sql, List<String> values) {
            if (values.isEmpty()) {
                throw new IllegalArgumentException("no values for " + name);
            }
            return add(new Field(name, FieldType.STRING, sql, "", values));
        }

        /**
         * A resource name that is kept as a UUID, so that an equality can use the column's index.
         *
         * @param prefix what stands before the UUID, as in "stories/": letters, ending in a slash
         * @param sql an expression of type uuid
         */
        public Builder resourceName(String name, String prefix, String sql) {
            if (!prefix.endsWith("/") || !prefix.chars().allMatch(c -> Character.isLetter(c) || c == '/')) {
                throw new IllegalArgumentException("not a prefix of resource names: " + prefix);
            }
            return add(new Field(name, FieldType.STRING, sql, prefix, List.of()));
        }

        public Builder integer(String name, String sql) {
            return add(new Field(name, FieldType.INT, sql));
        }

        public Builder decimal(String name, String sql) {
            return add(new Field(name, FieldType.DOUBLE, sql));
        }

        public Builder bool(String name, String sql) {
            return add(new Field(name, FieldType.BOOL, sql));
        }

        public Builder timestamp(String name, String sql) {
            return add(new Field(name, FieldType.TIMESTAMP, sql));
        }

        /** A list of texts; {@code sql} is an expression of type text[], without NULLs in it. */
        public Builder textList(String name, String sql) {
            return add(new Field(name, FieldType.STRING_LIST, sql));
        }

        public FilterSchema build() {
            if (fields.isEmpty()) {
                throw new IllegalStateException("a schema needs a field");
            }
            return new FilterSchema(new LinkedHashMap<>(fields));
        }

        private Builder add(Field field) {
            if (!isName(field.name())) {
                throw new IllegalArgumentException(
                        "not a field name: '" + field.name() + "'; lower case, digits and _ only");
            }
            if (fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException("declared twice: " + field.name());
            }
            return this;
        }

        private static boolean isName(String name) {
            return !name.isEmpty()
                    && name.charAt(0) >= 'a'
                    && name.charAt(0) <= 'z'
                    && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
        }
    }
}
