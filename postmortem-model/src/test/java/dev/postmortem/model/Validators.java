package dev.postmortem.model;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Stock validators, and the messages of the module. */
final class Validators {
    private Validators() {}

    static Validator withoutEl() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    static Validator withoutElIn(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, context -> locale, false))
                .buildValidatorFactory()
                .getValidator();
    }

    /** {@return the messages of exactly this locale, or of the root} */
    static ResourceBundle messages(Locale locale) {
        return ResourceBundle.getBundle(
                "ContributorValidationMessages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Set<String> messageKeys() {
        return new TreeSet<>(messages(Locale.ROOT).keySet());
    }
}
