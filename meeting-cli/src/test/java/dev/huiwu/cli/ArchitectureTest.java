package dev.huiwu.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** How modules and packages may depend on each other; here, because the command sees them all. */
@AnalyzeClasses(packages = "dev.huiwu", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule coreKnowsNobody = noClasses()
            .that()
            .resideInAPackage("dev.huiwu.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.huiwu.seating..",
                    "dev.huiwu.workflow..",
                    "dev.huiwu.files..",
                    "dev.huiwu.print..",
                    "dev.huiwu.store..",
                    "dev.huiwu.cli..",
                    "java.io.File");

    @ArchTest
    static final ArchRule seatingAndWorkflowDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("dev.huiwu.seating..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.huiwu.workflow..", "dev.huiwu.files..", "dev.huiwu.print..", "dev.huiwu.cli..");

    @ArchTest
    static final ArchRule workflowDoesNotKnowSeating = noClasses()
            .that()
            .resideInAPackage("dev.huiwu.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.huiwu.seating..", "dev.huiwu.files..", "dev.huiwu.print..", "dev.huiwu.cli..");

    @ArchTest
    static final ArchRule filesAndPrintDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("dev.huiwu.print..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.huiwu.files..");

    @ArchTest
    static final ArchRule theStoreKnowsCoreAndWorkflow = noClasses()
            .that()
            .resideInAPackage("dev.huiwu.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.huiwu.seating..", "dev.huiwu.files..", "dev.huiwu.print..");

    @ArchTest
    static final ArchRule nothingButTheCommandKnowsTheStore = noClasses()
            .that()
            .resideOutsideOfPackages("dev.huiwu.store..", "dev.huiwu.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.huiwu.store..");

    @ArchTest
    static final ArchRule nothingDependsOnTheCommand = noClasses()
            .that()
            .resideOutsideOfPackage("dev.huiwu.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.huiwu.cli..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().assignedFrom(new PackagesWithTheirInternals()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalsStayInTheirModule = classes().should(useInternalsOfTheirOwnModuleOnly());

    @ArchTest
    static final ArchRule timeAndChanceAreArguments = noClasses()
            .that()
            .resideOutsideOfPackage("dev.huiwu.cli..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, ThreadLocalRandom.class, Clock.class)
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Locale.class, "getDefault");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .that(new DescribedPredicate<>("are package descriptions") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().equals("package-info");
                }
            })
            .should()
            .beAnnotatedWith(NullMarked.class);

    @ArchTest
    static final ArchRule librariesDoNotPrint = noClasses()
            .that()
            .resideOutsideOfPackage("dev.huiwu.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    /** A package and the internals below it are one slice. */
    private static final class PackagesWithTheirInternals implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(owner(type));
        }

        @Override
        public String getDescription() {
            return "packages with their internals";
        }
    }

    private static String owner(JavaClass type) {
        return type.getPackageName().replaceFirst("\\.internal(\\..*)?$", "");
    }

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length < 3 ? type.getPackageName() : parts[2];
    }

    private static ArchCondition<JavaClass> useInternalsOfTheirOwnModuleOnly() {
        return new ArchCondition<>("use internals of their own module only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency
                                .getTargetClass()
                                .getPackageName()
                                .matches("dev\\.huiwu\\..*\\.internal(\\..*)?"))
                        .filter(dependency ->
                                !module(dependency.getTargetClass()).equals(module(type)))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }
}
