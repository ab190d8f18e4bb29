package dev.postmortem.sources.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ByteLinesLaws {
    @Property
    void linesAreWhatStandsBetweenLineFeeds(@ForAll("texts") String text) throws IOException {
        assertThat(texts(text)).isEqualTo(split(text));
    }

    @Property
    void onlyLinesWithoutControlsAndBeyondAsciiArePrintable(@ForAll("texts") String text) throws IOException {
        try (ByteLines lines = open(text)) {
            while (lines.next()) {
                String line = lines.text(lines.start());
                assertThat(lines.isPrintable()).isEqualTo(line.chars().allMatch(c -> c >= ' ' && c <= '~'));
            }
        }
    }

    @Example
    void aLongLineComesInPieces() throws IOException {
        String text = "é".repeat(50_000) + "\nnext\n" + "x".repeat(65_536) + "\n" + "y".repeat(200_000);

        assertThat(texts(text)).isEqualTo(split(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("abc xyz~!\n\n\t\u0000\u001f\u007f\u0080é\u20ac")
                .ofMaxLength(200)
                .map(text -> "begins as text, not as UTF-16\n" + text);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>(List.of(text.split("\n", -1)));
        if (parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    private static List<String> texts(String text) throws IOException {
        List<String> found = new ArrayList<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (ByteLines lines = open(text)) {
            while (lines.next()) {
                if (lines.begins() && lines.number() > 1) {
                    found.add(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                }
                assertThat(lines.number()).isEqualTo(found.size() + 1);
                line.write(lines.bytes(), lines.start(), lines.end() - lines.start());
            }
            if (lines.number() > 0) {
                found.add(line.toString(StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private static ByteLines open(String text) throws IOException {
        return InputFile.of("a.log", text.getBytes(StandardCharsets.UTF_8)).byteLines();
    }
}
