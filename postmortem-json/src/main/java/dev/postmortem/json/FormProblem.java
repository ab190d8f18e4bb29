package dev.postmortem.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.lang.reflect.Executable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is wrong with a value in the words of the document instead of those of the parser. */
final class FormProblem {
    private static final int SHOWN = 60;
    private static final Pattern FOUND = Pattern.compile("(?:from|coerce) ([A-Z][\\w-]*) value");
    private static final Pattern EXAMPLE = Pattern.compile(": (it has to look like \\S+)$");
    private static final Pattern MISSING =
            Pattern.compile("Cannot build (\\w+), some of required attributes are not set \\[(.*)]");
    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, BigInteger.class);
    private static final Map<String, String> FOUND_NAMES = Map.of(
            "String", "a text",
            "Object", "an object",
            "Array", "a list",
            "Boolean", "true or false",
            "Number", "a number",
            "Integer", "a number",
            "Floating-point", "a number");

    private FormProblem() {}

    /**
     * Names what stands in the document and what should.
     *
     * @param failure what the parser says
     * @return the problem; absent if it is of another kind
     */
    static Optional<String> of(MismatchedInputException failure) {
        Class<?> type = failure.getTargetType();
        if (type == null) {
            return Optional.empty();
        }
        Matcher example = EXAMPLE.matcher(failure.getOriginalMessage());
        Optional<String> text = text(failure);
        if (text.isPresent() && example.find()) {
            return text.map(t -> t + " cannot stand here: " + example.group(1));
        }
        return text.or(() -> found(failure)).map(found -> found + " stands where " + expected(type) + " is expected");
    }

    /**
     * Names the members that are missing.
     *
     * @param message what the builder of a value says
     * @return the problem; the message itself if it is of another kind
     */
    static String ofBuilder(String message) {
        Matcher missing = MISSING.matcher(message);
        return missing.matches()
                ? missing.group(1) + " has no " + missing.group(2).replace(", ", " and no ")
                : message;
    }

    private static Optional<String> text(MismatchedInputException failure) {
        return failure instanceof InvalidFormatException invalid && invalid.getValue() instanceof String text
                ? Optional.of("\"" + beginning(text) + "\"")
                : Optional.empty();
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
    }

    private static Optional<String> found(MismatchedInputException failure) {
        if (failure instanceof InvalidFormatException invalid && invalid.getValue() instanceof Number number) {
            return Optional.of(beginning(number.toString()));
        }
        Matcher found = FOUND.matcher(failure.getOriginalMessage());
        return found.find() ? Optional.ofNullable(FOUND_NAMES.get(found.group(1))) : Optional.empty();
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return isText(type) ? "a text" : "an object";
    }

    /** Texts, times and values such as ids, which are made of a text. */
    private static boolean isText(Class<?> type) {
        return type == String.class
                || type.getName().startsWith("java.time.")
                || Stream.<Executable>concat(
                                Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                        .filter(maker -> maker.isAnnotationPresent(JsonCreator.class))
                        .anyMatch(maker -> Arrays.equals(maker.getParameterTypes(), new Class<?>[] {String.class}));
    }
}
