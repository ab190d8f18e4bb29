package dev.postmortem.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a module offers to others, as text: one line a type, one line a member, sorted. */
final class PublicApi {
    private PublicApi() {}

    /** {@return the text for a module of the house, by its short name} */
    static String of(String module) {
        return House.CLASSES.stream()
                .filter(type -> House.moduleOf(type).filter(module::equals).isPresent())
                .filter(House::isExported)
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(JavaClass::reflect)
                .filter(PublicApi::isReachable)
                .map(PublicApi::describe)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isReachable(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (!isForOthers(outer.getModifiers()) || outer.isAnonymousClass() || outer.isLocalClass()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isForOthers(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String describe(Class<?> type) {
        Stream<String> members = Stream.of(
                        type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Arrays::stream)
                .filter(member -> isForOthers(((Member) member).getModifiers()) && !((Member) member).isSynthetic())
                .map(member -> "    " + describe(type, member))
                .sorted();
        return Stream.concat(Stream.of(heading(type)), members).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String heading(Class<?> type) {
        List<Type> above = new ArrayList<>();
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            above.add(type.getGenericSuperclass());
        }
        above.addAll(List.of(type.getGenericInterfaces()));
        String names = above.stream().map(Type::getTypeName).collect(Collectors.joining(", "));
        return deprecation(type) + type.toGenericString() + (names.isEmpty() ? "" : " : " + names);
    }

    private static String describe(Class<?> type, AnnotatedElement member) {
        String text = member instanceof Field field ? field.toGenericString() : ((Executable) member).toGenericString();
        String written = text.replace(type.getName() + ".", "").replace("java.lang.", "");
        boolean nullable = member instanceof Method method
                && Arrays.stream(method.getAnnotatedReturnType().getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("Nullable"));
        return deprecation(member) + written + (nullable ? " or null" : "");
    }

    private static String deprecation(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "deprecated " : "";
    }
}
