package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTextsTest {
    private final SharedTexts texts = new SharedTexts();

    @Test
    void anEqualTextIsOneInstance() {
        String first = copy("app.log");

        assertThat(texts.share(first)).isSameAs(first);
        assertThat(texts.share(copy("app.log"))).isSameAs(first);
    }

    @Test
    void aDocumentRepeatsMoreThanOneText() {
        List<String> names = List.of("app.log", "db.log", "slack", "LOG", "web-1", "web-2", "api-1", "m", "n");
        List<String> first = new ArrayList<>();
        names.forEach(name -> first.add(texts.share(copy(name))));

        assertThat(names.stream().filter(name -> texts.share(copy(name)) != first.get(names.indexOf(name))))
                .as("forgotten")
                .isEmpty();
    }

    @Test
    void longTextsAreNotKept() {
        String kept = copy("x".repeat(48));
        String left = copy("y".repeat(49));
        texts.share(kept);
        texts.share(left);

        assertThat(texts.share(copy(kept))).isSameAs(kept);
        assertThat(texts.share(copy(left))).isNotSameAs(left).isEqualTo(left);
        assertThat(texts.share("")).isEmpty();
    }

    private static String copy(String text) {
        return new String(text.toCharArray());
    }
}
