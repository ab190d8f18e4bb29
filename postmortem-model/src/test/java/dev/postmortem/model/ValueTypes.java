package dev.postmortem.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the value types of the module by looking at its classes, so that none can be left out of a test. */
public final class ValueTypes {
    private ValueTypes() {}

    /** Every public class that has a builder. */
    public static List<Class<?>> built() {
        return classes()
                .filter(c -> Stream.of(c.getMethods()).anyMatch(m -> m.getName().equals("toBuilder")))
                .filter(c -> Modifier.isAbstract(c.getModifiers()))
                .toList();
    }

    /** Every class of the module that is not generated. */
    static Stream<Class<?>> classes() {
        try {
            Path root = Path.of(Postmortem.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .map(f -> root.relativize(f).toString().replace(java.io.File.separatorChar, '.'))
                        .filter(n -> n.endsWith(".class") && !n.contains("$") && !n.contains("-info"))
                        .map(n -> n.substring(0, n.length() - ".class".length()))
                        .<Class<?>>map(ValueTypes::load)
                        .filter(c -> !c.getSimpleName().endsWith("Builder")
                                || c.getSimpleName().equals("TimelineBuilder"))
                        .sorted(Comparator.comparing(Class::getName))
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The stored properties of a value type. */
    public static List<Method> accessors(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(m -> m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers()))
                .filter(m -> m.getDeclaringClass() == type)
                .filter(m -> m.getName().matches("(get|is)[A-Z].*"))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** The name of a property in JSON. */
    public static String property(Method accessor) {
        String name = accessor.getName().replaceFirst("^(get|is)", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ValueTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
