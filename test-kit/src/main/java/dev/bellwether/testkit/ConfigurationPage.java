package dev.bellwether.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps docs/configuration.md true: each module's part of the page is made from its configuration interfaces. With the
 * system property {@code bellwether.docs.write} set the part is written, otherwise it is checked.
 */
public final class ConfigurationPage {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final CommentFormatter FORMATTER = new CommentFormatter();

    private ConfigurationPage() {}

    /** Checks the part of a module, or writes it. */
    public static void check(String module, String packageName) {
        String begin = "<!-- begin " + module + " -->\n";
        String end = "<!-- end " + module + " -->";
        String page = read();
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        assertThat(to).as("docs/configuration.md has the marks of %s", module).isGreaterThanOrEqualTo(from);
        String part = part(packageName);
        if (Boolean.getBoolean("bellwether.docs.write")) {
            write(page.substring(0, from) + part + page.substring(to));
            return;
        }
        assertThat(page.substring(from, to))
                .as("docs/configuration.md, part of %s; write it anew with -Dbellwether.docs.write=true", module)
                .isEqualTo(part);
    }

    private static String part(String packageName) {
        StringBuilder part = new StringBuilder();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(packageName).stream()
                        .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .sorted(Comparator.comparing(ConfigurationPage::prefix))
                        .forEach(type -> append(part, type));
        return part.toString();
    }

    private static void append(StringBuilder part, Class<?> type) {
        ClassJavadoc javadoc = RuntimeJavadoc.getJavadoc(type);
        part.append('\n').append(text(javadoc.getComment().toString())).append("\n\n");
        part.append("| setting | default | meaning |\n| --- | --- | --- |\n");
        List<MethodJavadoc> methods = javadoc.getMethods().stream()
                .sorted(Comparator.comparing(MethodJavadoc::getName))
                .toList();
        for (MethodJavadoc method : methods) {
            String name = prefix(type) + "." + StringUtil.skewer(method.getName());
            String environment = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            part.append("| `").append(name).append("`<br>`").append(environment).append("` | ");
            part.append(defaultOf(type, method.getName())).append(" | ");
            part.append(text(FORMATTER.format(method.getComment()))).append(" |\n");
        }
    }

    private static String defaultOf(Class<?> type, String name) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)) {
                return Optional.ofNullable(method.getAnnotation(WithDefault.class))
                        .map(usual -> "`" + usual.value() + "`")
                        .orElse("—");
            }
        }
        throw new IllegalArgumentException(type + " has no " + name);
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigMapping.class).prefix();
    }

    /** On one line, as a cell of a table. */
    private static String text(String comment) {
        return String.join(" ", comment.strip().split("\\s+")).replace("|", "\\|");
    }

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(String page) {
        try {
            Files.writeString(PAGE, page);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
