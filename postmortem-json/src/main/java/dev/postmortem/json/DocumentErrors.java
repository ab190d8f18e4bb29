package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.postmortem.json.PostmortemJsonException.Kind;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what Jackson says into what a person can act upon. */
final class DocumentErrors {
    /** The name of one of our types, with its package and the builder behind it. */
    private static final Pattern TYPE_NAME =
            Pattern.compile("`?dev\\.postmortem\\.[a-z.]*([A-Z]\\w*?)(?:Builder)?(?:\\$\\w+)*`?(?!\\w)");

    private static final String CORRECT_IT = "correct the document there; docs/json-format.md lists the members";

    private DocumentErrors() {}

    /**
     * Explains a failure.
     *
     * @param failure what Jackson says
     * @param places finds the place of a pointer; asked only where the failure does not know its own
     * @return what to throw
     */
    static PostmortemJsonException explain(JsonProcessingException failure, Function<String, Place> places) {
        String pointer = failure instanceof JsonMappingException mapping ? pointer(mapping) : "";
        PostmortemJsonException exception = explain(failure, pointer, place(failure, pointer, places));
        exception.initCause(failure);
        return exception;
    }

    private static PostmortemJsonException explain(JsonProcessingException failure, String pointer, Place place) {
        Optional<Limit> limit =
                cause(failure, StreamConstraintsException.class).flatMap(e -> Limit.namedIn(e.getOriginalMessage()));
        if (limit.isPresent()) {
            String problem = problem(failure).replaceFirst(", from `.*`", "");
            return new PostmortemJsonException(
                    Kind.LIMIT,
                    "the limit \"" + limit.get().text() + "\" is exceeded: " + problem,
                    place,
                    pointer,
                    limit.get().remedy());
        }
        Optional<StreamReadException> syntax = cause(failure, StreamReadException.class)
                .filter(e -> !e.getOriginalMessage().startsWith("Duplicate "));
        return syntax.isPresent()
                ? new PostmortemJsonException(
                        Kind.SYNTAX,
                        problem(failure),
                        place,
                        pointer,
                        remedy(syntax.get().getOriginalMessage()))
                : new PostmortemJsonException(Kind.FORM, problem(failure), place, pointer, CORRECT_IT);
    }

    private static String remedy(String message) {
        return message.contains("UTF-8") ? "save the document as UTF-8" : CORRECT_IT;
    }

    private static Place place(JsonProcessingException failure, String pointer, Function<String, Place> places) {
        Place own = cause(failure, JsonProcessingException.class, e -> Place.of(e.getLocation()) != Place.UNKNOWN)
                .map(e -> Place.of(e.getLocation()))
                .orElse(Place.UNKNOWN);
        return own == Place.UNKNOWN ? places.apply(pointer) : own;
    }

    /** The rule that a value breaks says more than the class that could not be made of it. */
    private static String problem(JsonProcessingException failure) {
        Throwable rule = failure.getCause();
        String message = failure.getOriginalMessage();
        if (rule instanceof NullPointerException) {
            message = "null cannot stand here";
        } else if (rule instanceof IllegalArgumentException
                || rule instanceof IllegalStateException
                || rule instanceof DateTimeException) {
            message = FormProblem.ofBuilder(String.valueOf(rule.getMessage()));
        } else if (failure instanceof MismatchedInputException mismatch) {
            message = FormProblem.of(mismatch).orElse(message);
        }
        return TYPE_NAME.matcher(message).replaceAll("$1");
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return cause(failure, type, t -> true);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type, Predicate<T> condition) {
        return Stream.<Throwable>iterate(failure, t -> t != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(condition)
                .findFirst();
    }

    private static String pointer(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? Integer.toString(r.getIndex()) : r.getFieldName())
                .map(PointerStep::to)
                .collect(Collectors.joining());
    }
}
