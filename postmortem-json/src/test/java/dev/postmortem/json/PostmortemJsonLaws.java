package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.HostileText;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.PostmortemId;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every postmortem and every document. */
class PostmortemJsonLaws {
    private static final PostmortemJson JSON = PostmortemJson.standard();

    /** Whatever its characters are, it stays below the limit for names, which is in bytes. */
    private static final int LONGEST_NAME = JsonLimits.standard().getNameLength() / 4;

    @Property
    void whatIsReadWritesTheSameBytes(@ForAll("postmortems") Postmortem postmortem) throws IOException {
        byte[] document = JSON.write(postmortem);

        assertThat(JSON.write(JSON.read(document))).isEqualTo(document);
        assertThat(JSON.unknownMembers(document)).isEmpty();
    }

    @Property
    void equalValuesGiveEqualBytes(@ForAll("postmortems") Postmortem postmortem) {
        Postmortem again = JSON.read(JSON.write(postmortem));
        Postmortem rebuilt = again.toBuilder().build();

        assertThat(rebuilt).isEqualTo(again);
        assertThat(JSON.write(rebuilt)).isEqualTo(JSON.write(again));
    }

    @Property
    void anyTextIsWrittenSoThatItIsReadBack(@ForAll("texts") String text) {
        Postmortem postmortem = Postmortem.builder()
                .id(PostmortemId.of("pm-1"))
                .title("a title")
                .status(PostmortemStatus.DRAFT)
                .summary(text)
                .putLabel(text.length() > LONGEST_NAME ? "label" : text, text)
                .build();
        Postmortem read = JSON.read(JSON.write(postmortem));

        assertThat(JSON.write(read)).isEqualTo(JSON.write(postmortem));
        if (isWellFormed(text)) {
            assertThat(read).isEqualTo(postmortem);
        }
    }

    /** Bytes are cut off and changed at random; the reader ends in one way or the other. */
    @Property
    void damagedDocumentsAreReadOrRefused(
            @ForAll("postmortems") Postmortem postmortem, @ForAll int place, @ForAll byte value, @ForAll boolean cut) {
        byte[] document = JSON.write(postmortem);
        int at = Math.floorMod(place, document.length);
        byte[] damaged = cut ? Arrays.copyOf(document, at) : document.clone();
        if (!cut) {
            damaged[at] = value;
        }
        try {
            assertThat(JSON.read(damaged)).isNotNull();
        } catch (PostmortemJsonException e) {
            assertThat(e.getLine()).isPositive();
            assertThat(e.getColumn()).isPositive();
            assertThat(e.getRemedy()).isNotBlank();
        }
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Provide
    Arbitrary<Postmortem> postmortems() {
        return Generated.postmortems();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(HostileText.all()), Arbitraries.strings().all().ofMinLength(1));
    }
}
