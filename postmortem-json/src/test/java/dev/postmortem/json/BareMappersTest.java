package dev.postmortem.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The bare types with a plain Jackson 2 and a plain Jackson 3, each with nothing beside it but the model. */
class BareMappersTest {
    private static final AloneOnTheClassPath WITH_2 = AloneOnTheClassPath.jackson2();
    private static final AloneOnTheClassPath WITH_3 = AloneOnTheClassPath.jackson3();
    private static final BareMapper TWO = mapper(WITH_2, BareMapper.Two.class);
    private static final BareMapper TWO_COMBINED = mapper(WITH_2, BareMapper.TwoCombined.class);
    private static final BareMapper THREE = mapper(WITH_3, BareMapper.Three.class);

    private static final String SMALLEST = "\"id\":\"pm-1\",\"title\":\"t\",\"status\":\"DRAFT\"";

    private static BareMapper mapper(AloneOnTheClassPath loader, Class<? extends BareMapper> type) {
        try {
            return loader.mapper(type);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Example
    void eachIsAlone() {
        assertThatThrownBy(() -> WITH_2.loadClass("tools.jackson.databind.ObjectMapper"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> WITH_3.loadClass("com.fasterxml.jackson.databind.ObjectMapper"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(TWO.getClass().getClassLoader()).isSameAs(WITH_2);
        assertThat(THREE.getClass().getClassLoader()).isSameAs(WITH_3);
    }

    @Example
    void bothWriteTheSameBytesOfTheSample() throws IOException {
        byte[] document = PostmortemJson.standard().write(SamplePostmortems.typical());

        assertThat(THREE.bytes(document)).isEqualTo(TWO.bytes(document));
        assertThat(PostmortemJson.standard().read(THREE.bytes(document))).isEqualTo(SamplePostmortems.typical());
    }

    @Property
    void bothWriteTheSameTextAndItReadsBackEqual(@ForAll("postmortems") Postmortem postmortem) throws IOException {
        byte[] document = PostmortemJson.standard().write(postmortem);
        String text = TWO.text(document);

        assertThat(THREE.text(document)).isEqualTo(text);
        assertThat(PostmortemJson.standard().read(text.getBytes(UTF_8)))
                .isEqualTo(PostmortemJson.standard().read(document));
    }

    /** Only characters beyond U+FFFF differ: Jackson 2 escapes them in bytes unless it is told to combine them. */
    @Property
    void bothWriteTheSameBytesOnceJackson2CombinesSurrogates(@ForAll("postmortems") Postmortem postmortem)
            throws IOException {
        byte[] document = PostmortemJson.standard().write(postmortem);

        assertThat(THREE.bytes(document)).isEqualTo(TWO_COMBINED.bytes(document));
        if (new String(document, UTF_8).chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            assertThat(THREE.bytes(document)).isEqualTo(TWO.bytes(document));
        }
    }

    @Example
    void charactersBeyondTheFirstPlaneAreEscapedInBytesByJackson2Alone() throws IOException {
        byte[] document = ("{\"id\":\"pm-1\",\"title\":\"a\uD83D\uDE00\",\"status\":\"DRAFT\"}").getBytes(UTF_8);

        assertThat(new String(TWO.bytes(document), UTF_8)).contains("a\\uD83D\\uDE00");
        assertThat(new String(THREE.bytes(document), UTF_8)).contains("a\uD83D\uDE00");
        assertThat(TWO.text(document)).contains("a\uD83D\uDE00").isEqualTo(THREE.text(document));
        assertThat(THREE.bytes(TWO.bytes(document))).isEqualTo(THREE.bytes(document));
        assertThat(TWO.bytes(THREE.bytes(document))).isEqualTo(TWO.bytes(document));
    }

    @Example
    void halvesOfSurrogatePairsAreEscapedInBytesByBoth() throws IOException {
        byte[] document = "{\"id\":\"pm-1\",\"title\":\"a\\uD83D b\",\"status\":\"DRAFT\"}".getBytes(UTF_8);

        assertThat(new String(THREE.bytes(document), UTF_8)).contains("\"a\\uD83D b\"");
        assertThat(THREE.bytes(document)).isEqualTo(TWO.bytes(document)).isEqualTo(TWO_COMBINED.bytes(document));
        assertThat(THREE.text(document)).isEqualTo(TWO.text(document));
    }

    @Example
    void bothSkipUnknownMembersAndKeepUnknownOpenNames() throws IOException {
        byte[] document = ("{" + SMALLEST + """
                ,"later":{"a":[1,{"b":null}]},"incident":{"detectionMethod":"BY_A_BIRD","laterToo":1,"milestones":[
                {"name":"CELEBRATED","at":{"precision":"DAY","basis":"UNKNOWN","more":[]}}]},
                "timeline":{"more":{},"events":[{"id":"e","kind":"SINGING","text":"","more":2,
                "occurredAt":{"precision":"DAY","basis":"UNKNOWN"},"source":{"system":"s","file":"f","more":3}}]}}""").getBytes(UTF_8);

        assertThat(THREE.text(document))
                .isEqualTo(TWO.text(document))
                .contains("BY_A_BIRD", "CELEBRATED", "SINGING")
                .doesNotContain("ater", "more");
        assertThat(PostmortemJson.standard().write(PostmortemJson.standard().read(document)))
                .isEqualTo(PostmortemJson.standard()
                        .write(PostmortemJson.standard().read(THREE.bytes(document))));
    }

    @Example
    void bothRefuseUnknownConstantsOfClosedLists() {
        byte[] document = "{\"id\":\"pm-1\",\"title\":\"t\",\"status\":\"FORGOTTEN\"}".getBytes(UTF_8);

        assertThatThrownBy(() -> TWO.text(document)).hasMessageContaining("FORGOTTEN");
        assertThatThrownBy(() -> THREE.text(document)).hasMessageContaining("FORGOTTEN");
    }

    @Example
    void bothReadWhatPostmortemJsonReads() throws IOException {
        byte[] document =
                ("{\"schemaVersion\":" + PostmortemJson.SCHEMA_VERSION + "," + SMALLEST + "}").getBytes(UTF_8);

        assertThat(TWO.bytes(document)).isEqualTo(THREE.bytes(document));
    }

    @Provide
    Arbitrary<Postmortem> postmortems() {
        return Generated.postmortems();
    }
}
