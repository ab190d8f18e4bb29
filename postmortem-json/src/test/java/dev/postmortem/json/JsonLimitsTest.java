package dev.postmortem.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLimitsTest {
    private static final JsonLimits SMALL = JsonLimits.standard()
            .withNesting(5)
            .withTextLength(6)
            .withNameLength(7)
            .withNumberLength(8)
            .withDocumentSize(9);

    @Test
    void theStandardLimitsAreThoseOfTheDocumentation() {
        JsonLimits standard = JsonLimits.standard();

        assertThat(standard.getNesting()).isEqualTo(500);
        assertThat(standard.getTextLength()).isEqualTo(20_000_000);
        assertThat(standard.getNameLength()).isEqualTo(50_000);
        assertThat(standard.getNumberLength()).isEqualTo(1_000);
        assertThat(standard.getDocumentSize()).isEqualTo(4L * 1024 * 1024 * 1024);
        assertThat(PostmortemJson.standard().getLimits()).isEqualTo(standard);
    }

    @Test
    void eachLimitIsSetAlone() {
        assertThat(SMALL.getNesting()).isEqualTo(5);
        assertThat(SMALL.getTextLength()).isEqualTo(6);
        assertThat(SMALL.getNameLength()).isEqualTo(7);
        assertThat(SMALL.getNumberLength()).isEqualTo(8);
        assertThat(SMALL.getDocumentSize()).isEqualTo(9);
        assertThat(SMALL)
                .hasToString("nesting 5, length of a text 6, length of a name 7, length of a number 8,"
                        + " size of the document 9");
        assertThat(PostmortemJson.with(SMALL).getLimits()).isSameAs(SMALL);
    }

    @Test
    void limitsAreEqualIfAllOfThemAre() {
        assertThat(JsonLimits.standard().withNesting(5))
                .isEqualTo(JsonLimits.standard().withNesting(6).withNesting(5))
                .hasSameHashCodeAs(JsonLimits.standard().withNesting(5))
                .isNotEqualTo(JsonLimits.standard())
                .isNotEqualTo(JsonLimits.standard().withNesting(5).withTextLength(6))
                .isNotEqualTo("limits");
        assertThat(SMALL.hashCode()).isNotEqualTo(JsonLimits.standard().hashCode());
    }

    @Test
    void aLimitIsFromOneToWhatIsPossible() {
        assertThat(JsonLimits.standard().withNesting(1).withNesting(1_000).getNesting())
                .isEqualTo(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonLimits.standard().withNesting(1_001))
                .withMessage("the limit nesting cannot be 1001; give a number from 1 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonLimits.standard().withDocumentSize(0))
                .withMessageStartingWith("the limit size of the document cannot be 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"id":"pm","title":"t","status":"DRAFT","x":[[[[1]]]]} | {"id":"pm","title":"t","status":"DRAFT","x":[[[[[1]]]]]} | nesting
            {"id":"123456","title":"t","status":"DRAFT"}           | {"id":"1234567","title":"t","status":"DRAFT"}             | length of a text
            {"id":"pm","title":"t","status":"DRAFT","abcdefg":1}   | {"id":"pm","title":"t","status":"DRAFT","abcdefgh":1}     | length of a name
            {"id":"pm","title":"t","status":"DRAFT","x":12345678}  | {"id":"pm","title":"t","status":"DRAFT","x":123456789}    | length of a number
            """)
    void whatIsWithinTheLimitIsReadAndOneMoreIsNot(String within, String beyond, String limit) {
        PostmortemJson json = PostmortemJson.with(SMALL.withDocumentSize(1_000));

        assertThat(json.read(within.getBytes(UTF_8)).getTitle()).isEqualTo("t");
        assertThatThrownBy(() -> json.read(beyond.getBytes(UTF_8)))
                .asInstanceOf(type(PostmortemJsonException.class))
                .returns(PostmortemJsonException.Kind.LIMIT, PostmortemJsonException::getKind)
                .extracting(Throwable::getMessage)
                .asString()
                .contains(limit);
    }
}
