package dev.postmortem.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.validation.Inconsistency;
import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message that a constraint names is there in both languages, and none is left over. */
class ValidationMessagesTest {
    private static final Postmortem BARE = Postmortem.builder()
            .id(PostmortemId.of("pm-1"))
            .title("Bare")
            .status(PostmortemStatus.IN_REVIEW)
            .build();

    @Test
    void everyMessageIsUsedAndEveryUsedOneIsThere() {
        Set<String> used = ValueTypes.classes()
                .flatMap(type -> ValueTypes.accessors(type).stream())
                .flatMap(accessor -> Stream.of(accessor.getAnnotations()))
                .flatMap(ValidationMessagesTest::keyOf)
                .collect(Collectors.toCollection(TreeSet::new));
        ConsistencyRulesTest.rules()
                .map(rule -> "dev.postmortem." + ((Inconsistency) rule.get()[2]).getRule())
                .forEach(used::add);
        used.add("dev.postmortem.consistent");

        assertThat(Validators.messageKeys()).isEqualTo(used);
    }

    @Test
    void germanHasEveryMessageAndNoneIsEnglish() {
        for (String key : Validators.messageKeys()) {
            assertThat(Validators.messages(Locale.GERMAN).getString(key))
                    .as(key)
                    .isNotBlank()
                    .isNotEqualTo(Validators.messages(Locale.ROOT).getString(key));
        }
    }

    @Test
    void messagesFollowTheLocaleOfTheValidator() {
        assertThat(messagesIn(Locale.ENGLISH))
                .contains("owner: needs one owner", "timeline.events: needs at least one event");
        assertThat(messagesIn(Locale.GERMAN))
                .contains(
                        "owner: braucht eine verantwortliche Person",
                        "actionItems: braucht mindestens eine Ma\u00dfnahme");
    }

    private static Set<String> messagesIn(Locale locale) {
        Set<ConstraintViolation<Postmortem>> violations =
                Validators.withoutElIn(locale).validate(BARE, BARE.getStatus().toGroup());
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .collect(Collectors.toSet());
    }

    private static Stream<String> keyOf(Annotation annotation) {
        try {
            Method message = annotation.annotationType().getMethod("message");
            String template = (String) message.invoke(annotation);
            return template.startsWith("{dev.postmortem.")
                    ? Stream.of(template.substring(1, template.length() - 1))
                    : Stream.empty();
        } catch (ReflectiveOperationException noConstraint) {
            return Stream.empty();
        }
    }
}
