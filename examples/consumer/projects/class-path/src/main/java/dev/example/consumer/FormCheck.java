package dev.example.consumer;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a form shows beside its fields: a stock validator, with the expression language. */
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
        MessageInterpolator messages =
                Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new InLocale(messages, locale))
                .buildValidatorFactory();
    }

    /**
     * The default messages in a language.
     *
     * @param messages the default messages
     * @param locale the language
     */
    private record InLocale(MessageInterpolator messages, Locale locale) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return messages.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale other) {
            return messages.interpolate(template, context, other);
        }
    }
}
