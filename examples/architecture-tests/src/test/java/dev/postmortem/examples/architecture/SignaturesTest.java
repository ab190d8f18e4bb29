package dev.postmortem.examples.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users can call needs no type that they cannot name. */
class SignaturesTest {
    private static final Set<JavaModifier> FOR_OTHERS = Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED);

    @Test
    void signaturesOfExportedTypesNameExportedTypesOnly() {
        assertThat(House.CLASSES.stream().filter(SignaturesTest::isForUsers).flatMap(SignaturesTest::hiddenTypes))
                .as("types that users cannot name, in signatures for users")
                .isEmpty();
    }

    @Test
    void hiddenTypesAreFound() {
        JavaClass hidden = House.CLASSES.get("dev.postmortem.rca.graph.CompiledGraph");
        assertThat(isHidden(hidden)).isTrue();
        assertThat(isHidden(House.CLASSES.get("dev.postmortem.rca.FactorGraph")))
                .isFalse();
        assertThat(isHidden(House.CLASSES.get("dev.postmortem.rca.Links"))).isTrue();
        assertThat(hiddenTypes(hidden)).anyMatch(text -> text.endsWith(": dev.postmortem.rca.graph.Gate"));
    }

    private static boolean isForUsers(JavaClass type) {
        return House.isExported(type) && isOpen(type);
    }

    private static boolean isOpen(JavaClass type) {
        return type.getModifiers().stream().anyMatch(FOR_OTHERS::contains)
                && type.getEnclosingClass().map(SignaturesTest::isOpen).orElse(true);
    }

    private static boolean isHidden(JavaClass type) {
        JavaClass base = type.getBaseComponentType();
        return House.moduleOf(base).isPresent() && !isForUsers(base);
    }

    private static Stream<String> hiddenTypes(JavaClass type) {
        Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<String> headings = above.flatMap(parent -> hidden(type.getName(), parent));
        Stream<String> members = type.getMembers().stream()
                .filter(member -> member.getModifiers().stream().anyMatch(FOR_OTHERS::contains))
                .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !member.getModifiers().contains(JavaModifier.BRIDGE))
                .flatMap(member -> types(member).flatMap(named -> hidden(member.getFullName(), named)));
        return Stream.concat(headings, members);
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream(),
                        unit.getTypeParameters().stream())
                .flatMap(types -> types);
    }

    private static Stream<String> hidden(String place, JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .filter(SignaturesTest::isHidden)
                .map(raw -> place + ": " + raw.getName());
    }
}
