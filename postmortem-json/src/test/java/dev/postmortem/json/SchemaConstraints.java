package dev.postmortem.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;

/** What constraints of Jakarta Validation mean for JSON. */
final class SchemaConstraints {
    /** Any character that {@link Character#isWhitespace} does not know. */
    static final String NOT_BLANK =
            "[^\\t\\n\\u000B\\f\\r\\u001C-\\u001F \\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000]";

    private SchemaConstraints() {}

    static void apply(Annotation[] annotations, ObjectNode form) {
        for (Annotation annotation : annotations) {
            if (isAlwaysChecked(annotation)) {
                apply(annotation, form);
            }
        }
    }

    /** Constraints of a group hold for a status, not for every document. */
    private static boolean isAlwaysChecked(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        try {
            return type.isAnnotationPresent(Constraint.class)
                    && ((Class<?>[]) type.getMethod("groups").invoke(annotation)).length == 0;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void apply(Annotation constraint, ObjectNode form) {
        if (constraint instanceof NotBlank) {
            form.put("pattern", NOT_BLANK);
        } else if (constraint instanceof NotEmpty) {
            form.put(minimum(form), 1);
        } else if (constraint instanceof Size size) {
            size(size, form);
        } else if (constraint instanceof Positive) {
            form.put("exclusiveMinimum", 0);
        } else if (constraint instanceof PositiveOrZero) {
            form.put("minimum", 0);
        } else if (constraint instanceof Min min) {
            form.put("minimum", min.value());
        } else if (constraint instanceof Max max) {
            form.put("maximum", max.value());
        } else if (constraint instanceof DecimalMin min) {
            form.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        } else if (constraint instanceof DecimalMax max) {
            form.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (constraint instanceof Pattern pattern) {
            form.put("pattern", "^(" + pattern.regexp() + ")$");
        } else if (!(constraint instanceof NotNull) && isStandard(constraint)) {
            throw new AssertionError("say what " + constraint + " means for JSON");
        }
    }

    /** What this project defines compares members with each other, and JSON Schema cannot say that. */
    private static boolean isStandard(Annotation constraint) {
        return constraint.annotationType().getPackageName().startsWith("jakarta.");
    }

    private static void size(Size size, ObjectNode form) {
        if (size.min() > 0) {
            form.put(minimum(form), size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            form.put(minimum(form).replace("min", "max"), size.max());
        }
    }

    private static String minimum(ObjectNode form) {
        return switch (form.path("type").asText()) {
            case "array" -> "minItems";
            case "object" -> "minProperties";
            default -> "minLength";
        };
    }
}
