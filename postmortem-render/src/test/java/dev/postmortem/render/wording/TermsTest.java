package dev.postmortem.render.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TermsTest {
    @Test
    void everyTermKeepsItsPlaces() {
        Map<String, String> terms = GermanTerms.all();

        assertThat(terms)
                .hasSizeGreaterThan(150)
                .allSatisfy((english, german) -> assertThat(german)
                        .isNotBlank()
                        .satisfies(text -> assertThat(places(text)).as(english).isEqualTo(places(english))));
    }

    private static int places(String term) {
        return term.split("%s", -1).length;
    }

    @Test
    void germanIsGermanAnywhereAndTheRestIsEnglish() {
        assertThat(Terms.of(Locale.forLanguageTag("de-CH")).of("Timeline")).isEqualTo("Zeitleiste");
        assertThat(Terms.of(Locale.FRANCE).of("Timeline")).isEqualTo("Timeline");
        assertThat(Terms.of(Locale.GERMAN).of("not a term")).isEqualTo("not a term");
        assertThat(Terms.of(Locale.FRANCE).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void numbersChooseTheForm() {
        assertThat(Terms.of(Locale.ENGLISH).counted(1, "one", "%s of them")).isEqualTo("one");
        assertThat(Terms.of(Locale.ENGLISH).counted(2, "one", "%s of them")).isEqualTo("2 of them");
    }
}
