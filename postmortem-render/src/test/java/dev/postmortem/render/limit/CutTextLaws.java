package dev.postmortem.render.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A text that is too long is cut close to the limit, without writing it over and over. */
class CutTextLaws {
    private static final String LABEL = "Why: ";

    /** Each mark is written as six characters, all else as it is. */
    private static final UnaryOperator<String> WRITER = text -> LABEL + text.replace("*", "&#42;;");

    @Property
    void whatIsCutFitsAndLeavesLittleFree(
            @ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 5_000) int limit) {
        List<String> written = new ArrayList<>();
        CutText cut = CutText.written(text, counted(written), limit);

        assertThat(cut.cut()).isEqualTo(WRITER.apply(text).length() > limit);
        assertThat(cut.text().length()).isLessThanOrEqualTo(limit);
        if (cut.cut()) {
            assertThat(cut.text()).endsWith(CutText.MARK);
            assertThat(WRITER.apply(text)).startsWith(cut.text().substring(0, kept(cut)));
            assertThat(limit - cut.text().length()).isLessThanOrEqualTo(Math.max(limit / 100, 6));
        }
        assertThat(written).hasSizeLessThanOrEqualTo(20);
    }

    private static int kept(CutText cut) {
        return cut.text().length() - CutText.MARK.length();
    }

    @Example
    void aTextThatIsWrittenAlikeIsWrittenFourTimes() {
        for (String part : List.of("a", "*", "a\n", "**a", "🙂*")) {
            for (int limit : new int[] {1_000, 32_767, 1_048_576}) {
                List<String> written = new ArrayList<>();
                CutText.written(part.repeat(1_000_000), counted(written), limit);

                assertThat(written).as("%s to %s", part, limit).hasSizeLessThanOrEqualTo(4);
            }
        }
    }

    @Example
    void whereNotEvenTheMarkFitsNothingIsWritten() {
        assertThat(CutText.written("x".repeat(100), WRITER, 40)).isEqualTo(new CutText("", true));
        assertThat(CutText.written("x".repeat(100), WRITER, LABEL.length() + CutText.MARK.length()))
                .isEqualTo(new CutText(LABEL + CutText.MARK, true));
    }

    private static UnaryOperator<String> counted(List<String> written) {
        return text -> {
            written.add(text);
            return WRITER.apply(text);
        };
    }

    /** Texts of which parts are written much longer than others. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Combinators.combine(
                        Arbitraries.of("a", "*", "*a"), Arbitraries.integers().between(0, 3_000))
                .as(String::repeat);
        return part.list().ofMaxSize(4).map(parts -> String.join("", parts));
    }
}
