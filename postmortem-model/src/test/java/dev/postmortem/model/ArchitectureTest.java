package dev.postmortem.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What the bytecode of the model must not do. */
class ArchitectureTest {
    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.postmortem.model");

    private static final Map<Class<?>, Set<String>> SURROUNDINGS = Map.of(
            Instant.class, Set.of("now"),
            LocalDate.class, Set.of("now"),
            LocalDateTime.class, Set.of("now"),
            OffsetDateTime.class, Set.of("now"),
            ZonedDateTime.class, Set.of("now"),
            Clock.class, Set.of("systemUTC", "systemDefaultZone", "system"),
            ZoneId.class, Set.of("systemDefault"),
            TimeZone.class, Set.of("getDefault"),
            Locale.class, Set.of("getDefault"),
            UUID.class, Set.of("randomUUID"));

    @Test
    void packagesFormNoCycle() {
        slices().matching("dev.postmortem.(**)").should().beFreeOfCycles().check(MODEL);
    }

    @Test
    void packagesDependDownwardsOnly() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.postmortem.model..")
                .layer("bottom")
                .definedBy(
                        in("common"),
                        in("text"),
                        in("time"),
                        in("internal"),
                        in("print"),
                        in("finding"),
                        in("validation"))
                .layer("timeline")
                .definedBy("dev.postmortem.model.timeline", in("timeline.order"))
                .layer("view")
                .definedBy(in("timeline.view"))
                .layer("duplicate")
                .definedBy(in("duplicate"))
                .layer("phase")
                .definedBy(in("phase"))
                .layer("source")
                .definedBy(in("source"))
                .layer("clock")
                .definedBy(in("clock"))
                .layer("merge")
                .definedBy(in("merge"))
                .layer("parts")
                .definedBy(in("incident"), in("impact"), in("factor"), in("action"), in("meeting"))
                .layer("postmortem")
                .definedBy("dev.postmortem.model")
                .layer("metric")
                .definedBy(in("metric"))
                .layer("fleet")
                .definedBy(in("fleet"))
                .layer("policy")
                .definedBy(in("policy"))
                .layer("diff")
                .definedBy(in("diff"), in("status"))
                .whereLayer("diff")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("policy")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("fleet")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("metric")
                .mayOnlyBeAccessedByLayers("fleet")
                .whereLayer("duplicate")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("phase")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("view")
                .mayOnlyBeAccessedByLayers("phase")
                .whereLayer("merge")
                .mayOnlyBeAccessedByLayers("phase")
                .whereLayer("clock")
                .mayOnlyBeAccessedByLayers("merge")
                .whereLayer("postmortem")
                .mayOnlyBeAccessedByLayers("metric", "fleet", "policy", "diff", "phase")
                .whereLayer("parts")
                .mayOnlyBeAccessedByLayers("postmortem", "metric", "fleet", "policy", "diff", "view", "phase")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("merge")
                .whereLayer("timeline")
                .mayOnlyBeAccessedByLayers(
                        "source",
                        "clock",
                        "merge",
                        "view",
                        "duplicate",
                        "parts",
                        "postmortem",
                        "policy",
                        "phase",
                        "diff")
                .check(MODEL);
    }

    @Test
    void nothingReadsClockZoneLocaleOrRandomness() {
        noClasses().should().accessTargetWhere(isSurroundings()).check(MODEL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Random.class, ThreadLocalRandom.class)
                .check(MODEL);
        noClasses().should().callMethod(Math.class, "random").check(MODEL);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(MODEL);
    }

    @Test
    void nothingWritesToTheConsoleOrALog() {
        noClasses().should().accessField(System.class, "out").check(MODEL);
        noClasses().should().accessField(System.class, "err").check(MODEL);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(MODEL);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(MODEL);
    }

    @Test
    void valueTypesAreClosedToOutsiders() {
        for (Class<?> type : ValueTypes.built()) {
            assertThat(type.getDeclaredConstructors())
                    .as(type.getName())
                    .noneMatch(c -> Modifier.isPublic(c.getModifiers()) || Modifier.isProtected(c.getModifiers()));
        }
    }

    private static String in(String name) {
        return "dev.postmortem.model." + name + "..";
    }

    private static DescribedPredicate<JavaAccess<?>> isSurroundings() {
        return DescribedPredicate.describe(
                "read clock, zone, locale or randomness",
                access -> SURROUNDINGS.entrySet().stream()
                        .anyMatch(e -> access.getTargetOwner().isEquivalentTo(e.getKey())
                                && e.getValue().contains(access.getName())));
    }
}
