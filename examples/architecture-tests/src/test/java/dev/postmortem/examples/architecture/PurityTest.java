package dev.postmortem.examples.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The library has no clock, no chance, no console and no defaults of the machine: the caller passes them. */
class PurityTest {
    private static final Set<String> CLOCK = Set.of(
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.Clock.systemUTC()",
            "java.time.Clock.systemDefaultZone()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance()");

    private static final Pattern NOW = Pattern.compile("java\\.time\\..*\\.now\\((java\\.time\\.ZoneId)?\\)");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random()",
            "java.util.UUID.randomUUID()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.security.SecureRandom.<init>()",
            "java.util.Random.<init>()");

    private static final Set<String> MACHINE_DEFAULTS = Set.of(
            "java.time.ZoneId.systemDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.Locale.getDefault()",
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.time.format.DateTimeFormatterBuilder.toFormatter()",
            "java.text.NumberFormat.getInstance()",
            "java.text.DecimalFormat.<init>(java.lang.String)");

    @Test
    void nothingReadsTheClock() {
        library()
                .should()
                .accessTargetWhere(target(
                        "reads the clock",
                        name -> CLOCK.contains(name) || NOW.matcher(name).matches()))
                .check(House.CLASSES);
    }

    @Test
    void nothingIsLeftToChance() {
        library()
                .should()
                .accessTargetWhere(target("is random", CHANCE::contains))
                .check(House.CLASSES);
    }

    @Test
    void nothingDependsOnTheDefaultsOfTheMachine() {
        library()
                .should()
                .accessTargetWhere(target("takes a default of the machine", MACHINE_DEFAULTS::contains))
                .check(House.CLASSES);
    }

    @Test
    void nothingWritesToTheConsoleOrALog() {
        library()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
                .check(House.CLASSES);
    }

    @Test
    void nothingEndsTheProcessOrStartsOne() {
        library()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "getRuntime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .check(House.CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .that(describe("are written by hand", type -> !type.getName().contains("Builder")))
                .should()
                .haveNameMatching(".*[a-z](Utils?|Helper|Manager|Data|Info|Impl)")
                .check(House.CLASSES);
    }

    private static GivenClassesConjunction library() {
        return noClasses()
                .that(describe(
                        "belong to the library",
                        (JavaClass type) -> House.moduleOf(type).isPresent()));
    }

    private static DescribedPredicate<JavaAccess<?>> target(String what, Predicate<String> names) {
        return describe(what, access -> names.test(access.getTarget().getFullName()));
    }
}
