package dev.postmortem.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.fixtures.GoldenFile;
import dev.postmortem.fixtures.HostileText;
import dev.postmortem.fixtures.SamplePostmortems;
import dev.postmortem.fixtures.TestClock;
import dev.postmortem.fixtures.TestIds;
import dev.postmortem.fixtures.WellKnownIncidents;
import dev.postmortem.fixtures.arbitrary.ModelArbitraries;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.timeline.TimelineEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The snippets of docs/guide.md about tests, as an embedder would write them. */
class FixturesGuideTest {
    @Example
    void samplesAreReady() throws IOException {
        // snippet: fixtures
        Postmortem typical = SamplePostmortems.typical(); // everything filled in; minimal() has an id, title and status
        Postmortem large = SamplePostmortems.large(10_000, 42); // events and seed: the same on every machine
        Postmortem known = WellKnownIncidents.sreBook(); // down for 66 minutes, as everybody can look up
        TestClock clock = TestClock.at(Instant.parse("2026-03-10T09:00:00Z"));
        clock.advance(Duration.ofMinutes(5)); // it stands still until then
        FactorId first = TestIds.create().factor(); // factor-1, in every run
        String headlines = Headline.of(typical) + "\n" + Headline.of(known) + "\n";
        GoldenFile.at(Path.of("src/test/resources/golden/headlines.txt")).assertMatches(headlines);
        // end
        assertThat(large.getTimeline().getEvents()).hasSize(10_000);
        assertThat(clock.instant()).isEqualTo("2026-03-10T09:05:00Z");
        assertThat(first).hasToString("factor-1");
    }

    @Example
    void hostileTextIsOneLine() {
        // snippet: hostile
        HostileText.named().forEach((name, text) -> {
            Postmortem hostile =
                    SamplePostmortems.minimal().toBuilder().title("A " + text).build();
            assertThat(Headline.of(hostile).lines()).as(name).hasSize(1);
        });
        // end
    }

    // snippet: property
    @Property
    void aHeadlineIsOneLine(@ForAll Postmortem postmortem) { // jqwik finds the values of every type of the model
        assertThat(Headline.of(postmortem).lines()).hasSize(1);
    }

    @Property
    void pinnedEventsStayPinned(@ForAll("pinnedEvents") TimelineEvent event) {
        assertThat(event.toBuilder().text("other").build().isPinned()).isTrue();
    }

    @Provide
    Arbitrary<TimelineEvent> pinnedEvents() {
        return ModelArbitraries.of(TimelineEvent.class)
                .map(event -> event.toBuilder().pinned(true).build());
    }
    // end
}
