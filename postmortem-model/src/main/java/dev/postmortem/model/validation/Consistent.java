package dev.postmortem.model.validation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a value fit together.
 *
 * <p>Each {@link Inconsistency} of the value is a violation of its own, at the property that it names, with the message of
 * its rule.
 */
@Documented
@Constraint(validatedBy = Consistent.Validator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {
    /** {@return the message; never shown, because each rule has its own} */
    String message() default "{dev.postmortem.consistent}";

    /** {@return the groups in which it is checked} */
    Class<?>[] groups() default {};

    /** {@return what a client attaches} */
    Class<? extends Payload>[] payload() default {};

    /** Made by the validation provider, not by you. */
    final class Validator implements ConstraintValidator<Consistent, ConsistencyChecked> {
        /** For the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable ConsistencyChecked value, ConstraintValidatorContext context) {
            List<Inconsistency> found = value == null ? List.of() : value.toInconsistencies();
            if (!found.isEmpty()) {
                context.disableDefaultConstraintViolation();
                found.forEach(inconsistency -> add(inconsistency, context));
            }
            return found.isEmpty();
        }

        private static void add(Inconsistency inconsistency, ConstraintValidatorContext context) {
            ConstraintViolationBuilder violation =
                    context.buildConstraintViolationWithTemplate("{dev.postmortem." + inconsistency.getRule() + "}");
            if (inconsistency.getIndex().isPresent()) {
                violation
                        .addPropertyNode(inconsistency.getProperty())
                        .addBeanNode()
                        .inIterable()
                        .atIndex(inconsistency.getIndex().getAsInt())
                        .addConstraintViolation();
            } else {
                violation.addPropertyNode(inconsistency.getProperty()).addConstraintViolation();
            }
        }
    }
}
