package dev.postmortem.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postmortem.json.PostmortemJsonException.Kind;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What wants to exhaust the reader, or to slip past it, ends with one exception. */
class HostileDocumentsTest {
    private static final String SMALLEST = "\"id\": \"pm-1\", \"title\": \"t\", \"status\": \"DRAFT\"";

    @Test
    void bytesThatLookLikeAnotherEncodingAreNoUtf8() {
        assertThat(refused(PostmortemJson.standard(), new byte[] {10, 0, 0, 0, 0, 0}))
                .returns(Kind.SYNTAX, PostmortemJsonException::getKind)
                .returns(2, PostmortemJsonException::getLine)
                .satisfies(e -> assertThat(e.getColumn()).isPositive());
    }

    static Charset[] otherEncodings() {
        return new Charset[] {UTF_16, Charset.forName("UTF-16LE"), Charset.forName("UTF-32BE")};
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void otherEncodingsAreRefusedWithAPlace(Charset encoding) {
        assertThat(refused(PostmortemJson.standard(), ("{" + SMALLEST + "}").getBytes(encoding)))
                .returns(Kind.SYNTAX, PostmortemJsonException::getKind)
                .returns(1, PostmortemJsonException::getLine);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(PostmortemJson.standard()
                        .read(("\uFEFF{" + SMALLEST + "}").getBytes(UTF_8))
                        .getTitle())
                .isEqualTo("t");
    }

    @Test
    void textThatIsNoUtf8IsToldSo() {
        byte[] latin =
                "{\"id\": \"pm-1\", \"title\": \"\u00FCber\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(refused(PostmortemJson.standard(), latin))
                .returns(Kind.SYNTAX, PostmortemJsonException::getKind)
                .returns("save the document as UTF-8", PostmortemJsonException::getRemedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"x\": ", "{\"schemaVersion\": 2, \"x\": ", "", "{\"timeline\": {\"x\": "})
    void deepNestingIsALimit(String start) {
        String json = start + "[".repeat(100_000);

        assertThat(refused(PostmortemJson.standard(), json.getBytes(UTF_8)))
                .returns(Kind.LIMIT, PostmortemJsonException::getKind)
                .returns(1, PostmortemJsonException::getLine)
                .satisfies(e -> assertThat(e.getColumn()).isGreaterThan(500))
                .hasMessageContaining("\"nesting\"")
                .hasMessageContaining("500")
                .hasMessageContaining("JsonLimits.standard().withNesting(");
    }

    @Test
    void aLongTextIsALimit() {
        String json = "{" + SMALLEST + ", \"summary\": \"" + "x".repeat(100_001) + "\"}";

        assertThat(refused(PostmortemJson.with(JsonLimits.standard().withTextLength(100_000)), json.getBytes(UTF_8)))
                .returns(Kind.LIMIT, PostmortemJsonException::getKind)
                .hasMessageContaining("length of a text")
                .hasMessageContaining("withTextLength(");
        assertThat(PostmortemJson.standard().read(json.getBytes(UTF_8)).getSummary())
                .isPresent();
    }

    @Test
    void aLongNameIsALimit() {
        String json = "{" + SMALLEST + ", \"" + "x".repeat(50_001) + "\": 1}";

        assertThat(refused(PostmortemJson.standard(), json.getBytes(UTF_8)))
                .returns(Kind.LIMIT, PostmortemJsonException::getKind)
                .hasMessageContaining("length of a name")
                .hasMessageContaining("withNameLength(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "1e-1000000000", "1e1001", "0.1e-1000"})
    void aNumberThatIsLongWhenWrittenOutIsALimit(String number) {
        assertThat(refused(PostmortemJson.standard(), withCost(number)))
                .returns(Kind.LIMIT, PostmortemJsonException::getKind)
                .returns("/impacts/0/money/0/min", PostmortemJsonException::getPointer)
                .hasMessageContaining("length of a number")
                .hasMessageContaining("withNumberLength(");
    }

    @Test
    void aNumberOfManyDigitsIsALimit() {
        assertThat(refused(PostmortemJson.standard(), withCost("1".repeat(1_001))))
                .returns(Kind.LIMIT, PostmortemJsonException::getKind)
                .hasMessageContaining("withNumberLength(");
        assertThat(PostmortemJson.standard().read(withCost("1e29")).getImpacts())
                .hasSize(1);
    }

    private static byte[] withCost(String number) {
        return ("{" + SMALLEST + """
                , "impacts": [{"id": "i", "severity": "NONE",
                 "startedAt": {"earliest": "2026-03-11T12:00:00Z", "precision": "SECOND", "basis": "EPOCH"},
                 "money": [{"currency": "EUR", "min": %s, "max": 1e30}]}]}""".formatted(number)).getBytes(UTF_8);
    }

    @Test
    void aLargeDocumentIsALimit() throws IOException {
        PostmortemJson small = PostmortemJson.with(JsonLimits.standard().withDocumentSize(100_000));
        InputStream endless = new FilterInputStream(new ByteArrayInputStream("{\"x\": [".getBytes(UTF_8))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read < 0) {
                    java.util.Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                }
                return read < 0 ? length : read;
            }
        };

        assertThatThrownBy(() -> small.read(endless))
                .isInstanceOf(PostmortemJsonException.class)
                .hasMessageContaining("size of the document")
                .hasMessageContaining("withDocumentSize(");
    }

    @Test
    void manyUnknownMembersAreCountedAndNotListed() throws IOException {
        StringBuilder json = new StringBuilder("{").append(SMALLEST);
        for (int i = 0; i < 1_500; i++) {
            json.append(", \"x").append(i).append("\": 1");
        }
        byte[] document = json.append('}').toString().getBytes(UTF_8);

        assertThat(PostmortemJson.standard().unknownMembers(document))
                .hasSize(1_001)
                .last()
                .satisfies(f -> assertThat(f.getMessage()).startsWith("500 more"));
    }

    @Test
    void aStreamThatFailsIsNoBadDocument() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThatThrownBy(() -> PostmortemJson.standard().read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
    }

    private static PostmortemJsonException refused(PostmortemJson json, byte[] document) {
        return catchThrowableOfType(PostmortemJsonException.class, () -> json.read(document));
    }
}
