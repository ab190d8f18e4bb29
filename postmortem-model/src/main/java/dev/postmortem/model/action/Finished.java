package dev.postmortem.model.action;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Nothing is left to be done: the action is done or declined. */
@Documented
@Constraint(validatedBy = Finished.Validator.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Finished {
    /** {@return the message} */
    String message() default "{dev.postmortem.action.unfinished}";

    /** {@return the groups in which it is checked} */
    Class<?>[] groups() default {};

    /** {@return what a client attaches} */
    Class<? extends Payload>[] payload() default {};

    /** Made by the validation provider, not by you. */
    final class Validator implements ConstraintValidator<Finished, ActionStatus> {
        /** For the validation provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable ActionStatus status, ConstraintValidatorContext context) {
            return status == null || status == ActionStatus.DONE || status == ActionStatus.WONT_DO;
        }
    }
}
