package dev.postmortem.sources.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class InputLinesTest {
    @Test
    void splitsAtLineFeedsAndTakesOffCarriageReturns() {
        assertThat(lines("a\r\n\nb\rc\nlast")).containsExactly("1:a", "2:", "3:b\rc", "4:last");
    }

    @Test
    void aFinalLineFeedEndsTheLastLine() {
        assertThat(lines("a\n")).containsExactly("1:a");
        assertThat(lines("")).isEmpty();
    }

    @Test
    void cutsALongLineAndGoesOn() throws IOException {
        String text = "x".repeat(Limits.LINE_CHARS + 5) + "\nnext\n";
        try (InputLines lines = file(text).lines()) {
            InputLines.Line first = lines.next();
            assertThat(first.cut()).isTrue();
            assertThat(first.text()).hasSize(Limits.LINE_CHARS);
            assertThat(first.tooLong().getId()).isEqualTo("source.limit");
            assertThat(lines.next()).isEqualTo(new InputLines.Line(2, "next", false));
            assertThat(lines.next()).isNull();
        }
    }

    @Property
    void linesJoinedAgainAreTheText(@ForAll @Size(max = 20) List<@CharRange(from = 'a', to = 'z') String> parts) {
        List<String> expected = new ArrayList<>();
        parts.forEach(p -> expected.add((expected.size() + 1) + ":" + p));
        assertThat(lines(parts.isEmpty() ? "" : String.join("\n", parts) + "\n"))
                .isEqualTo(expected);
    }

    private static InputFile file(String text) {
        return InputFile.of("a.log", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String text) {
        List<String> found = new ArrayList<>();
        try (InputLines lines = file(text).lines()) {
            for (InputLines.Line line = lines.next(); line != null; line = lines.next()) {
                assertThat(line.cut()).isFalse();
                found.add(line.number() + ":" + line.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
