package dev.postmortem.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.WellKnownIncidents;
import dev.postmortem.model.Postmortem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a postmortem holds, its document holds, and nothing else. */
class RoundTripLaws {
    private static final PostmortemJson JSON = PostmortemJson.standard();

    @Property(tries = 1_000)
    void anyPostmortemIsTheSameAfterARoundTrip(@ForAll Postmortem postmortem) {
        byte[] document = JSON.write(postmortem);
        Postmortem read = JSON.read(document);

        assertThat(read).isEqualTo(postmortem).hasSameHashCodeAs(postmortem);
        assertThat(JSON.write(read)).isEqualTo(document);
    }

    @Property(tries = 300)
    void equalPostmortemsAndEqualBytesAreTheSame(@ForAll Postmortem one, @ForAll Postmortem other) {
        byte[] document = JSON.write(one);

        assertThat(JSON.write(one.toBuilder().build())).isEqualTo(document);
        assertThat(Arrays.equals(document, JSON.write(other))).isEqualTo(one.equals(other));
    }

    @Property(tries = 300)
    void streamsCarryTheSameAsBytes(@ForAll Postmortem postmortem) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JSON.write(postmortem, out);

        assertThat(out.toByteArray()).isEqualTo(JSON.write(postmortem));
        assertThat(JSON.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(postmortem);
        assertThat(JSON.unknownMembers(out.toByteArray())).isEmpty();
    }

    @Example
    void wellKnownIncidentsAreTheSameAfterARoundTrip() {
        for (Postmortem postmortem : WellKnownIncidents.all()) {
            assertThat(JSON.read(JSON.write(postmortem))).isEqualTo(postmortem);
        }
    }
}
