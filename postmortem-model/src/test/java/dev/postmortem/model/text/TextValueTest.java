package dev.postmortem.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.timeline.CorrelationKey;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextValueTest {
    /** HashMap compares keys of equal hashes only if their own class says that they are comparable. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionItemId.class,
                CorrelationKey.class,
                EventId.class,
                EventKind.class,
                ExplanationId.class,
                FactorId.class,
                ImpactId.class,
                MilestoneName.class,
                PostmortemId.class
            })
    void idsWithEqualHashesStayFastAsKeys(Class<?> type) {
        assertThat(type.getGenericInterfaces())
                .extracting(Object::toString)
                .contains("java.lang.Comparable<" + type.getName() + ">");
    }

    @Property
    void orderIsThatOfCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
        int expected = Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

        assertThat(Integer.signum(EventId.of("x" + a).compareTo(EventId.of("x" + b))))
                .isEqualTo(Integer.signum(expected));
    }

    @Property
    void orderIsAntisymmetricAndZeroOnlyForEqualValues(@ForAll("texts") String a, @ForAll("texts") String b) {
        EventId left = EventId.of("x" + a);
        EventId right = EventId.of("x" + b);

        assertThat(Integer.signum(left.compareTo(right))).isEqualTo(-Integer.signum(right.compareTo(left)));
        assertThat(left.compareTo(right) == 0).isEqualTo(left.equals(right));
    }

    @Test
    void theLastCharacterOfTheFirstPlaneStandsBeforeAnEmoji() {
        assertThat(EventId.of("\uFFFD")).isLessThan(EventId.of("\uD83D\uDE00"));
        assertThat("\uFFFD").as("unlike String").isGreaterThan("\uD83D\uDE00");
    }

    @Test
    void equalTextsOfDifferentTypesAreDifferent() {
        assertThat(FactorId.of("a")).isNotEqualTo(ImpactId.of("a")).isEqualTo(FactorId.of("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void blankTextsAreRefused(String blank) {
        assertThatThrownBy(() -> FactorId.of(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a FactorId must not be blank; leave it out where nothing is known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a?b=c", "HTTP://example.com", "mailto:ops@example.com"})
    void addressesOfKnownSchemesAreLinks(String address) {
        assertThat(Link.parse(address)).contains(Link.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " https://example.com",
                "//example.com",
                "data:text/html,x",
                "https:///nohost",
                "",
                "a b",
                "https://exa mple.com",
                "vbscript:x",
                "java\nscript:alert(1)",
                "file:///etc/passwd",
                "/relative"
            })
    void everythingElseIsNoLink(String text) {
        assertThat(Link.parse(text)).isEmpty();
        assertThatThrownBy(() -> Link.of(text)).hasMessageContaining("leave the link out");
    }

    /** Well-formed texts with characters around the surrogates; Java compares these differently. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "\uD7FF",
                        "\uE000",
                        "\uFFFD",
                        "\uFFFF",
                        "\uD800\uDC00",
                        "\uDBFF\uDFFF",
                        "\uD83D\uDE00")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }
}
