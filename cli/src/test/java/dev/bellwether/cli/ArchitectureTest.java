package dev.bellwether.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.bellwether.cli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("dev.bellwether.cli.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a reader must be able to begin at the bottom");

    @ArchTest
    static final ArchRule STATUSES_ARE_READ_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackages("..remote..", "..watch..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.grpc.StatusRuntimeException")
            .because("what a refusal says to a person is decided in Refusal");

    @ArchTest
    static final ArchRule ONLY_LOCAL_STARTS_PROCESSES = noClasses()
            .that()
            .resideOutsideOfPackage("..local..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class)
            .because("whoever starts a process must also end it");
}
