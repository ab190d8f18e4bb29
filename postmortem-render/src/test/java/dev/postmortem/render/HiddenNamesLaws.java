package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HiddenNamesLaws {
    @Property(tries = 1000)
    void aNameIsFoundWhereItStandsBetweenTheEdgesOfWords(
            @ForAll("names") Set<String> all, @ForAll("names") Set<String> known, @ForAll("text") String text) {
        HiddenNames names = HiddenNames.of(all, known);
        Set<String> hidden = new TreeSet<>(all);
        hidden.removeAll(known);

        assertThat(names.standIn(text))
                .isEqualTo(hidden.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .anyMatch(name -> standsIn(text, name)));
    }

    @Property(tries = 300)
    void aNameThatIsHiddenIsKnownToBe(@ForAll("names") Set<String> all, @ForAll("text") String text) {
        Set<String> stripped = all.stream().map(String::strip).collect(Collectors.toSet());

        assertThat(HiddenNames.of(all, Set.of()).contains(text))
                .isEqualTo(!text.isBlank() && stripped.contains(text.strip()));
    }

    @Example
    void namesOfEveryLengthTakeNoLongerThanOne() {
        Set<String> all =
                IntStream.range(1, 200).mapToObj(i -> ".".repeat(i) + "x").collect(Collectors.toSet());
        HiddenNames names = HiddenNames.of(all, Set.of());
        List<String> texts = List.of(".".repeat(4_000), "x".repeat(4_000), ".y".repeat(2_000));

        for (int i = 0; i < 500; i++) {
            assertThat(texts).noneMatch(names::standIn);
        }
        assertThat(names.standIn(".".repeat(3_999) + "x")).isTrue();
    }

    private static boolean standsIn(String text, String name) {
        return IntStream.rangeClosed(0, text.length() - name.length())
                .anyMatch(at -> text.startsWith(name, at) && isEdge(text, at) && isEdge(text, at + name.length()));
    }

    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    @Provide
    Arbitrary<Set<String>> names() {
        return words(5).set().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> text() {
        return words(14);
    }

    private static Arbitrary<String> words(int most) {
        return Arbitraries.strings().withChars('a', 'b', '-', ' ').ofMaxLength(most);
    }
}
