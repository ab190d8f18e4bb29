package dev.postmortem.sources.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.postmortem.model.source.SourceProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InputFileTest {
    private final List<SourceProblem> problems = new ArrayList<>();

    @Test
    void undoesGzipWhateverTheNameIs() {
        assertThat(text(gzip("one\ntwo\n"))).isEqualTo("one\ntwo\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void readsAllMembersOfGzip() {
        assertThat(text(concat(gzip("one\n"), gzip(""), gzip("two\n")))).isEqualTo("one\ntwo\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void readsCutGzipUpToTheCut() {
        byte[] whole = gzip("line\n".repeat(100));
        assertThat(text(Arrays.copyOf(whole, whole.length - 3))).isEqualTo("line\n".repeat(100));
        assertThat(problems).extracting(SourceProblem::getId).containsExactly("source.truncated");
        assertThat(problems.get(0).getFile()).isEqualTo("a.log");
    }

    @Property(tries = 200)
    void gzipCutAnywhereGivesAPrefixAndSaysSo(@ForAll @IntRange(min = 3, max = 2000) int length) {
        String lines = IntStream.range(0, 3000).mapToObj(i -> i * 7919 + "\n").collect(Collectors.joining());
        byte[] whole = gzip(lines);
        String text = text(Arrays.copyOf(whole, length));
        assertThat(lines).startsWith(text);
        assertThat(length < 500 || !text.isEmpty()).isTrue();
        assertThat(problems).extracting(SourceProblem::getId).containsExactly("source.truncated");
    }

    @Test
    void passesOverZerosBetweenAndAfterMembersOfGzip() {
        assertThat(text(concat(gzip("one\n"), new byte[10_000], gzip("two\n"), new byte[512])))
                .isEqualTo("one\ntwo\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void namesWhatFollowsGzip() {
        assertThat(text(concat(gzip("one\n"), "junk".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("one\n");
        assertThat(problems).extracting(SourceProblem::getId).containsExactly("source.trailing-bytes");
    }

    @Test
    void namesAWrongChecksumOfGzip() {
        byte[] bytes = gzip("one\n");
        bytes[bytes.length - 6] ^= 1;
        assertThat(text(bytes)).isEqualTo("one\n");
        assertThat(problems).extracting(SourceProblem::getId).containsExactly("source.corrupt");
    }

    @Test
    void stopsABombAndSaysSo() {
        String text = text(gzip("0".repeat(20_000_000)));
        assertThat(text.length()).isBetween(1_000_000, 3_000_000);
        assertThat(problems).extracting(SourceProblem::getId).containsExactly("source.limit");
    }

    @Test
    void takesOffTheByteOrderMark() {
        assertThat(text("\uFEFFa".getBytes(StandardCharsets.UTF_8))).isEqualTo("a");
        assertThat(text("\uFEFFä€😀".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("ä€😀");
        assertThat(text("\uFEFFä€😀".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("ä€😀");
        assertThat(text("\uFEFFä€😀".getBytes(Charset.forName("UTF-32LE")))).isEqualTo("ä€😀");
        assertThat(text("\uFEFFä€😀".getBytes(Charset.forName("UTF-32BE")))).isEqualTo("ä€😀");
    }

    @Test
    void knowsUtf16WithoutAMarkByItsNuls() {
        assertThat(text("{\"a\":\"ä\"}".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("{\"a\":\"ä\"}");
        assertThat(text("{\"a\":\"ä\"}".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("{\"a\":\"ä\"}");
    }

    @Test
    void keepsNulCharacters() {
        assertThat(text(new byte[] {0x0a, 0, 0, 0, 0, 0})).isEqualTo("\n\0\0\0\0\0");
    }

    @Test
    void showsInvalidBytesAndCountsThem() {
        byte[] bytes = {'a', (byte) 0xff, 'b', (byte) 0xe2, (byte) 0x82, 'c', (byte) 0xc3};
        assertThat(text(bytes)).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
        assertThat(problems).extracting(SourceProblem::getId).containsExactly("source.bad-encoding");
        assertThat(problems.get(0).getMessage()).startsWith("3 byte sequences");
    }

    @Test
    void emptyFileIsEmpty() {
        assertThat(text(new byte[0])).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Property
    void anyTextSurvivesUtf8(@ForAll String text) {
        String wellFormed = WellFormed.text(text);
        assumeThat(looksLikeAnotherEncoding(wellFormed)).isFalse();
        assertThat(text(wellFormed.getBytes(StandardCharsets.UTF_8))).isEqualTo(wellFormed);
    }

    @Property
    void anyBytesGiveWellFormedText(@ForAll byte[] bytes) {
        String text = text(bytes);
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }

    private static boolean looksLikeAnotherEncoding(String text) {
        return text.startsWith("\uFEFF")
                || text.startsWith("\u001f")
                || text.substring(0, Math.min(4, text.length())).contains("\0");
    }

    private String text(byte[] bytes) {
        problems.clear();
        try (InputStream in =
                InputFile.of("a.log", bytes).reportingTo(problems::add).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
