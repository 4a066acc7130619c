package dev.bellwether.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The rules of the house, each with its because. */
public final class ArchitectureRules {

    private static final String[] EDGES = {"..grpc..", "..feed..", "..store.."};

    private ArchitectureRules() {}

    /**
     * Checks a service.
     *
     * @param packageName such as {@code dev.bellwether.article}
     */
    public static void checkService(String packageName) {
        JavaClasses classes = classes(packageName);
        checkAll(classes, everywhere(packageName));
        checkAll(
                classes,
                List.of(
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..grpc..", "..feed..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("dev.bellwether.api..")
                                .because("the domain and the wire change for different reasons"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(EDGES)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "io.grpc..",
                                        "io.vertx..",
                                        "jakarta.persistence..",
                                        "org.hibernate..",
                                        "java.sql..",
                                        "com.google.protobuf..")
                                .because("rules are read and tested without transport or storage"),
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("io.grpc.Status")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("io.grpc.StatusRuntimeException")
                                .because("one class maps failures to a status, so that all callers are told alike"),
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("..grpc..", "..feed..")
                                .should()
                                .callMethod(Instant.class, "now")
                                .orShould()
                                .callMethod(LocalDate.class, "now")
                                .orShould()
                                .callMethod(Clock.class, "systemUTC")
                                .orShould()
                                .callMethod(UUID.class, "randomUUID")
                                .because("clock and ids are injected, so that a replay decides the same")));
    }

    /** Checks a service whose rows belong to owners. */
    public static void checkOwnedRows(String packageName) {
        checkAll(
                classes(packageName),
                List.of(
                        noClasses()
                                .that()
                                .areNotAnnotatedWith("dev.bellwether.kit.store.SystemWork")
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("io.vertx.mutiny.sqlclient.Pool")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("org.hibernate.reactive.mutiny.Mutiny$SessionFactory")
                                .orShould()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("dev.bellwether.kit.store.Transactions")
                                .because(
                                        "what a caller asks for goes through OwnedTransactions, which shows its owner's rows alone")));
    }

    /** Checks service-kit. */
    public static void checkKit(String packageName) {
        JavaClasses classes = classes(packageName);
        checkAll(classes, everywhere(packageName));
        checkAll(
                classes,
                List.of(noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.bellwether.article..",
                                "dev.bellwether.sentiment..",
                                "dev.bellwether.alert..",
                                "dev.bellwether.api.article..",
                                "dev.bellwether.api.sentiment..",
                                "dev.bellwether.api.alert..")
                        .because("what knows a service belongs to it")));
    }

    private static List<ArchRule> everywhere(String packageName) {
        return List.of(
                slices().matching(packageName + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("a reader can then begin at one end"),
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.util.regex")
                        .because("its patterns can take exponential time on what a user typed"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.bellwether.kit.net..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.net.http..", "io.vertx.core.http..", "io.vertx.ext.web.client..")
                        .because("outbound HTTP goes through the client that checks addresses"));
    }

    private static JavaClasses classes(String packageName) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(packageName);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes in " + packageName);
        }
        return classes;
    }

    private static void checkAll(JavaClasses classes, List<ArchRule> rules) {
        rules.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }
}
