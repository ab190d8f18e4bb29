package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.common.ExplanationId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.rca.FactorRule;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding about something visible may still tell of something hidden. */
class FindingFilterTest {
    private static final String LONG_TEXT = "The vendor told us in confidence " + "and again ".repeat(40);
    private static final Postmortem POSTMORTEM = Postmortem.builder()
            .id(PostmortemId.of("pm"))
            .title("Title")
            .status(PostmortemStatus.DRAFT)
            .addFactors(
                    factor("top", "It broke.", FactorKind.OUTCOME, Visibility.INTERNAL),
                    factor("f-1", LONG_TEXT, FactorKind.CONDITION, Visibility.RESTRICTED),
                    factor("f-10", "The pool was full.", FactorKind.CONDITION, Visibility.INTERNAL))
            .addExplanations(explanation("e-1", "f-1"), explanation("e-2", "f-10"))
            .addImpacts(Impact.builder()
                    .id(ImpactId.of("i-9"))
                    .startedAt(EventTime.of(Instant.parse("2026-03-11T14:07:00Z"), TimePrecision.SECOND))
                    .severity(FunctionalSeverity.DEGRADED)
                    .visibility(Visibility.RESTRICTED)
                    .build())
            .build();

    private static ContributingFactor factor(String id, String text, FactorKind kind, Visibility visibility) {
        return ContributingFactor.builder()
                .id(FactorId.of(id))
                .text(text)
                .kind(kind)
                .visibility(visibility)
                .build();
    }

    private static Explanation explanation(String id, String cause) {
        return Explanation.builder()
                .id(ExplanationId.of(id))
                .effect(FactorId.of("top"))
                .addCauses(FactorId.of(cause))
                .build();
    }

    private static List<Finding> shown(Finding finding, Visibility audience) {
        Report report = Report.of(POSTMORTEM).toBuilder().addFindings(finding).build();
        return AudienceFilter.apply(report, audience).getFindings();
    }

    private static Finding about(String path, String message) {
        return Finding.builder()
                .id("a.b")
                .severity(FindingSeverity.NOTE)
                .path(path)
                .message(message)
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f-1 is one of them",
                "look at (f-1)",
                "it names \"f-1\".",
                "by explanation e-1",
                "since The vendor told us in confidence and again and again and again and again and again and again and again and"
                        + " again and again and again and again and again and again and again and again and again and again and again and"
                        + " again and again",
                "began at 2026-03-11T14:07:00Z",
                "the closest is (/impacts/0) of 3 h",
                "the time of all impacts (/impacts) of 3 h"
            })
    void whatNamesSomethingHiddenGoes(String message) {
        assertThat(shown(about("/factors/0", message), Visibility.INTERNAL)).isEmpty();
        assertThat(shown(about("/factors/0", message), Visibility.RESTRICTED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f-10 is one of them", "rf-1", "e-12", "top broke", "see /factors/2", "and/or"})
    void whatNamesOnlyVisibleThingsStays(String message) {
        assertThat(shown(about("/factors/0", message), Visibility.INTERNAL)).hasSize(1);
    }

    @Test
    void anExplanationWithAHiddenCauseIsHidden() {
        assertThat(shown(about("/explanations/0", "quoted"), Visibility.INTERNAL))
                .isEmpty();
        assertThat(shown(about("/explanations/1", "quoted"), Visibility.INTERNAL))
                .hasSize(1);
    }

    @Test
    void subjectAndHintCountToo() {
        Finding harmless = about("", "something is to be said");
        assertThat(shown(harmless.toBuilder().subject("factor f-1").build(), Visibility.INTERNAL))
                .isEmpty();
        assertThat(shown(harmless.toBuilder().hint("take f-1 out").build(), Visibility.INTERNAL))
                .isEmpty();
        assertThat(shown(harmless, Visibility.INTERNAL)).hasSize(1);
    }

    @Test
    void whatIsCountedOverTheWholeGraphGoesIfAPartOfItIsHidden() {
        Finding counted = FactorRule.OPEN_COMBINATIONS.at("/factors/0", "factor top", "2 combinations stay open", "");
        Finding local = FactorRule.NO_EVIDENCE.at("/factors/2", "factor f-10", "nothing supports factor f-10", "");

        assertThat(shown(counted, Visibility.INTERNAL)).isEmpty();
        assertThat(shown(counted, Visibility.RESTRICTED)).hasSize(1);
        assertThat(shown(local, Visibility.INTERNAL)).hasSize(1);
    }

    @Test
    void whatIsTooLongToBeLookedThroughGoesOnlyIfSomethingIsHidden() {
        String length = "x ".repeat(3_000);

        assertThat(shown(about("", length), Visibility.INTERNAL)).isEmpty();
        assertThat(shown(about("", length), Visibility.RESTRICTED)).hasSize(1);
    }

    @Test
    void whatLooksLikeManyPlacesIsLookedUpAndNotSoughtAmongAllThatIsHidden() {
        Postmortem hidden = POSTMORTEM.toBuilder()
                .timeline(Timeline.of(IntStream.range(0, 20_000)
                        .mapToObj(FindingFilterTest::restricted)
                        .toList()))
                .build();
        String quoted = "GET /a ".repeat(500);
        Report report = Report.of(hidden).toBuilder()
                .findings(IntStream.range(0, 4_000)
                        .mapToObj(i -> about("/title", quoted + i))
                        .toList())
                .addFindings(
                        about("/title", "see /timeline"),
                        about("/title", "see /timeline/events"),
                        about("/title", "see /timeline/events/19999/text/0/and/more/that/is/long"),
                        about("/timeline/events/7" + "/a".repeat(100_000), "far below"),
                        about("/timeline/events/20000", "not there"))
                .build();

        assertThat(report.visibleTo(Visibility.INTERNAL).getFindings())
                .hasSize(4_001)
                .last()
                .extracting(Finding::getMessage)
                .isEqualTo("not there");
    }

    private static TimelineEvent restricted(int number) {
        return TimelineEvent.builder()
                .id(EventId.of("log:" + number))
                .kind(EventKind.LOG)
                .occurredAt(EventTime.of(Instant.EPOCH.plusSeconds(number), TimePrecision.SECOND))
                .source(EventSource.builder().system("log").file("hr.log").build())
                .text("secret " + number)
                .visibility(Visibility.RESTRICTED)
                .build();
    }
}
