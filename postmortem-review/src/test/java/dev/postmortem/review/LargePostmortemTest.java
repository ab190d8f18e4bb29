package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.review.rule.ReviewRule;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LargePostmortemTest {
    @Test
    void millionEventsGiveAShortList() {
        EventTime assumed = CompletePostmortem.time("16:00:00").toBuilder()
                .basis(TimeBasis.ASSUMED_ZONE)
                .build();
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .timeline(Timeline.of(Collections.nCopies(1_000_000, CompletePostmortem.event(1, assumed))))
                .build();
        assertThat(Findings.of(postmortem))
                .containsExactly(
                        "WARNING timeline.zone-assumed /timeline/events/0",
                        "NOTE milestone.public-notice-missing /incident/milestones",
                        "NOTE timeline.event-after-resolution /timeline/events/0",
                        "NOTE timeline.starts-late /timeline/events/0");
        assertThat(Findings.message(postmortem, ReviewRule.EVENT_AFTER_RESOLUTION))
                .startsWith("1000000 of 1000000 events");
    }

    @Test
    void manyFilesAreNotAllListed() {
        List<TimelineEvent> events = IntStream.range(0, 5_000)
                .mapToObj(i -> CompletePostmortem.event(1, "13:40:00").toBuilder()
                        .addAssumptions("zone-assumed")
                        .source(EventSource.builder()
                                .system("syslog")
                                .file("f" + i)
                                .build())
                        .build())
                .toList();
        assertThat(Findings.of(CompletePostmortem.get().toBuilder()
                        .timeline(Timeline.of(events))
                        .build()))
                .hasSize(28);
    }

    @Test
    void manyAbbreviationsAreLookedUpInOnePass() {
        String terms = IntStream.range(0, 8_000)
                .mapToObj(LargePostmortemTest::term)
                .map(term -> term + " is there, so is " + term + ", and then " + term + ". ")
                .collect(Collectors.joining());
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .analysis(Analysis.builder()
                        .summary(Statement.of("The backlog has nothing. " + terms))
                        .build())
                .build();
        assertThat(Findings.of(postmortem, PostmortemStatus.DRAFT)).isEmpty();
        assertThat(Findings.of(postmortem))
                .hasSize(26)
                .allMatch(finding -> finding.startsWith("NOTE glossary.term-missing"));
    }

    /** Six capitals, another word for each number. */
    private static String term(int number) {
        return Integer.toString(100_000 + number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'G')))
                .collect(Collectors.joining());
    }

    @Test
    void manyWindowsAreComparedWithManyEvents() {
        TimelineEvent event = CompletePostmortem.event(1, "13:40:00").toBuilder()
                .kind(EventKind.DEPLOYMENT_STARTED)
                .build();
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .summary("Checkout failed between 02:01 and 03:02 UTC. ".repeat(5_000))
                .timeline(Timeline.of(Collections.nCopies(200_000, event)))
                .build();
        assertThat(Findings.of(postmortem))
                .filteredOn(finding -> finding.contains("window"))
                .containsExactly(
                        "WARNING summary.window-mismatch /summary", "WARNING summary.window-mismatch /summary");
    }

    @Test
    void manyOutcomesShareTheWork() {
        Postmortem postmortem = CompletePostmortem.get().toBuilder()
                .addAllFactors(IntStream.range(0, 2_000)
                        .mapToObj(i -> CompletePostmortem.factor("o" + i, FactorKind.OUTCOME))
                        .toList())
                .addAllExplanations(IntStream.range(0, 2_000)
                        .mapToObj(i -> Explanation.builder()
                                .id(ExplanationId.of("x" + i))
                                .effect(FactorId.of("o" + i))
                                .addCauses(FactorId.of("release"), FactorId.of("no-canary"))
                                .build())
                        .toList())
                .build();
        assertThat(Findings.of(postmortem)).containsExactly("NOTE analysis.limited /factors");
    }
}
