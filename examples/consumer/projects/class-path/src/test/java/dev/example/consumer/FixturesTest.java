package dev.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.postmortem.fixtures.GoldenFile;
import dev.postmortem.fixtures.HostileText;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.fixtures.TestClock;
import dev.postmortem.fixtures.WellKnownIncidents;
import dev.postmortem.json.PostmortemJson;
import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fixtures in a project that has no jqwik. */
class FixturesTest {
    @Test
    void samplesNeedNoPropertyTests() {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("net.jqwik.api.Arbitrary"));
        assertEquals(20, SamplePostmortems.typical().getTimeline().getEvents().size());
        assertEquals(100, SamplePostmortems.large(100, 1).getTimeline().getEvents().size());
        assertEquals(34, WellKnownIncidents.sreBook().getTimeline().getEvents().size());
    }

    @Test
    void clockGoldenFilesAndHostileTextNeedNone(@TempDir Path folder) throws IOException {
        Path golden = Files.writeString(folder.resolve("golden.json"), "{}\n");

        GoldenFile.at(golden).assertMatches("{}\n");
        assertThrows(AssertionError.class, () -> GoldenFile.at(golden).assertMatches("[]\n"));
        assertEquals(Instant.EPOCH, TestClock.at(Instant.EPOCH).instant());
        for (String text : HostileText.wellFormed()) {
            Postmortem postmortem =
                    SamplePostmortems.minimal().toBuilder().putLabel("text", text).build();
            assertEquals(postmortem, PostmortemJson.standard().read(PostmortemJson.standard().write(postmortem)));
        }
    }
}
