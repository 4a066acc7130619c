package dev.bellwether.bench.faults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.bellwether.bench.faults", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("dev.bellwether.bench.faults.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to begin at the bottom");

    @ArchTest
    static final ArchRule CHECKS_KNOW_THE_RECORD_ALONE = noClasses()
            .that()
            .resideInAPackage("..history..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.bellwether.api..", "io.grpc..", "java.sql..")
            .because("a check must be a pure function of what callers saw");
}
