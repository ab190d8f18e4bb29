package dev.example.consumer;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** What a form shows beside its fields: a stock validator on the module path, without an expression language. */
public final class FormCheck {
    private FormCheck() {}

    /**
     * Checks what a status asks for.
     *
     * @param postmortem what was typed in
     * @param status the status
     * @param locale the language of the messages
     * @return one line a violation, sorted
     */
    public static SortedSet<String> check(Postmortem postmortem, PostmortemStatus status, Locale locale) {
        SortedSet<String> lines = new TreeSet<>();
        try (ValidatorFactory factory = factory(locale)) {
            Validator validator = factory.getValidator();
            validator
                    .validate(postmortem, status.toGroup())
                    .forEach(v -> lines.add(v.getPropertyPath() + ": " + v.getMessage()));
        }
        return lines;
    }

    private static ValidatorFactory factory(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, context -> locale, false))
                .buildValidatorFactory();
    }
}
