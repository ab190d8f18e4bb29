package dev.postmortem.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which module may use which, and what of it. */
class ModulesTest {
    @Test
    void everyModuleIsSeen() {
        assertThat(House.MODULES).containsOnlyKeys(House.DIRECTIONS.keySet());
        assertThat(House.DIRECTIONS.keySet())
                .allSatisfy(module -> assertThat(House.CLASSES)
                        .as("classes of %s", module)
                        .anyMatch(type -> inModule(module).test(type)));
    }

    @TestFactory
    Stream<DynamicTest> modulesUseOnlyTheModulesTheyMay() {
        return House.DIRECTIONS.keySet().stream()
                .sorted()
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> noClasses()
                                .that(inModule(module))
                                .should()
                                .dependOnClassesThat(forbiddenFor(module))
                                .check(House.CLASSES)));
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("dev.postmortem.(**)").should().beFreeOfCycles().check(House.CLASSES);
    }

    @Test
    void onlyExportedPackagesAreUsedFromOutside() {
        ArchRuleDefinition.classes().should(useOnlyExportedPackages()).check(House.CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<JavaPackage> packages = House.CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(candidate -> !candidate.getName().isEmpty())
                .distinct()
                .toList();

        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(candidate -> assertThat(candidate.isAnnotatedWith(NullMarked.class))
                        .as("%s says @NullMarked in its package-info", candidate.getName())
                        .isTrue());
    }

    private static DescribedPredicate<JavaClass> inModule(String module) {
        return describe(
                "are in the module " + module,
                type -> House.moduleOf(type).filter(module::equals).isPresent());
    }

    private static DescribedPredicate<JavaClass> forbiddenFor(String module) {
        Collection<String> allowed = House.DIRECTIONS.get(module);
        return describe(
                "are in another module than " + allowed,
                type -> House.moduleOf(type)
                                .filter(used -> !used.equals(module) && !allowed.contains(used))
                                .isPresent()
                        || type.getPackageName().startsWith(House.BASE + "examples"));
    }

    private static ArchCondition<JavaClass> useOnlyExportedPackages() {
        return new ArchCondition<>("use only exported packages of other modules") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> House.moduleOf(dependency.getTargetClass())
                                .filter(module -> !House.moduleOf(user).equals(Optional.of(module)))
                                .isPresent())
                        .filter(dependency -> !House.isExported(dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription())));
            }
        };
    }
}
