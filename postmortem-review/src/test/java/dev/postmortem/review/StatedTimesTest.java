package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.StatedDay;
import dev.postmortem.review.stated.StatedDuration;
import dev.postmortem.review.stated.StatedWindow;
import dev.postmortem.review.stated.TimesOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The complete postmortem is of 11 March 2026, from 13:38 to 15:30 UTC; its impact is from 13:52 to 15:04. */
class StatedTimesTest {
    private static Postmortem saying(String summary) {
        return CompletePostmortem.get().toBuilder().summary(summary).build();
    }

    @Test
    void aWindowWhoseEndNothingShows() {
        Postmortem wrong = saying("Checkout failed between 13:52 and 16:04 UTC.");

        assertThat(Findings.of(wrong)).containsExactly("WARNING summary.window-mismatch /summary");
        assertThat(Findings.message(wrong, ReviewRule.WINDOW_MISMATCH))
                .isEqualTo(
                        "the summary says \"13:52 and 16:04 UTC\" of the outage, but nothing is known at 16:04 UTC; the"
                                + " closest is milestone RESOLVED at 2026-03-11 15:30:00 UTC (/incident/milestones/6/at), 34 min off");
        assertThat(Findings.of(saying("Checkout failed from 11:52 until 1:40 pm UTC-2.")))
                .containsExactly("WARNING summary.window-mismatch /summary");
        Postmortem message = CompletePostmortem.get().toBuilder()
                .externalMessage(ExternalMessage.builder()
                        .summary("Orders failed.")
                        .whatHappened("Checkout was down from 3:52 pm to 4:04 pm CET.")
                        .whatWeAreDoing("We release to a few first.")
                        .build())
                .build();
        assertThat(Findings.of(message))
                .containsExactly("WARNING summary.window-mismatch /externalMessage/whatHappened");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Checkout failed for 72 minutes (13:52 to 15:04 UTC).",
                "Checkout failed from 13:50 UTC to 15:05 UTC.",
                "Checkout was down from 8:52 am to 10:04 am EST.",
                "Checkout was down 14:52-16:04 CET.",
                "Checkout failed from 11:52 until 1:04 pm UTC-2.",
                "Checkout failed between 13:30 and 15:00 UTC.",
                "Checkout was down, in the morning, between 9:52 and 11:04 (New York time).",
                "The outage lasted from 13:52 UTC to 9:04 PST.",
                "A backup ran from 02:00 to 03:00 UTC.",
                "The outage began at 25:70 and 99:99 UTC."
            })
    void windowsThatFitOrCannotBeCompared(String summary) {
        assertThat(Findings.of(saying(summary))).noneMatch(finding -> finding.contains("window"));
    }

    @Test
    void anEventNearEnoughIsKnown() {
        Timeline midnight = Timeline.of(List.of(CompletePostmortem.event(0, "23:50:00").toBuilder()
                .kind(EventKind.DEPLOYMENT_STARTED)
                .build()));

        assertThat(Findings.of(saying("Checkout failed between 00:00 and 13:52 UTC.").toBuilder()
                        .annotations(List.of())
                        .timeline(midnight)
                        .build()))
                .noneMatch(finding -> finding.contains("window"));
        assertThat(Findings.of(saying("Checkout failed between 00:05 and 13:52 UTC.").toBuilder()
                        .annotations(List.of())
                        .timeline(midnight)
                        .build()))
                .contains("WARNING summary.window-mismatch /summary");
    }

    @Test
    void timesOfTheDayAreFoundAcrossMidnight() {
        TimesOfDay times = TimesOfDay.of(
                Stream.of(Instant.parse("2026-03-11T23:59:30Z"), Instant.parse("1969-12-31T12:00:00.5Z")));

        assertThat(times.hasAbout(LocalTime.of(0, 1), ZoneOffset.UTC, Duration.ofMinutes(2)))
                .isTrue();
        assertThat(times.hasAbout(LocalTime.of(0, 2), ZoneOffset.UTC, Duration.ofMinutes(2)))
                .isFalse();
        assertThat(times.hasAbout(LocalTime.of(23, 58), ZoneOffset.UTC, Duration.ofMinutes(2)))
                .isTrue();
        assertThat(times.hasAbout(LocalTime.of(1, 1), ZoneOffset.ofHours(1), Duration.ofMinutes(2)))
                .isTrue();
        assertThat(times.hasAbout(LocalTime.of(22, 0), ZoneOffset.ofHours(10), Duration.ZERO))
                .isTrue();
        assertThat(times.hasAbout(LocalTime.of(18, 0), ZoneOffset.UTC, Duration.ofHours(1)))
                .isFalse();
        assertThat(TimesOfDay.of(Stream.of(Instant.parse("2026-03-11T00:01:00Z")))
                        .hasAbout(LocalTime.of(23, 59), ZoneOffset.UTC, Duration.ofMinutes(2)))
                .isTrue();
    }

    @Test
    void windowsAreReadWithTheirZone() {
        assertThat(StatedWindow.in("Down from 1:05 to 2:10 pm UTC+2."))
                .extracting(window -> window.start() + " " + window.end() + " " + window.zone())
                .containsExactly("13:05 14:10 UTC+02:00");
        assertThat(Stream.of(
                                "Down from 11:52 until 1:04 pm UTC.",
                                "Down from 11:52 until 1:04 am UTC.",
                                "Down from 12:10 until 1:04 pm UTC.",
                                "Down from 11:52 am until 1:04 UTC.",
                                "Down from 1:05 pm until 2:10 UTC.",
                                "Down from 11:52 pm until 1:04 am UTC.",
                                "Down from 13:52 until 3:04 pm UTC.",
                                "Down from 1:52 pm until 15:04 UTC.",
                                "Down from 23:52 until 1:04 UTC.")
                        .flatMap(text -> StatedWindow.in(text).stream()))
                .extracting(window -> window.start() + " " + window.end())
                .containsExactly(
                        "11:52 13:04",
                        "23:52 01:04",
                        "12:10 13:04",
                        "11:52 13:04",
                        "13:05 14:10",
                        "23:52 01:04",
                        "13:52 15:04",
                        "13:52 15:04",
                        "23:52 01:04");
        assertThat(StatedWindow.in("Down from 1:05 to 2:10.")).isEmpty();
        assertThat(StatedWindow.in("Down from 1:05 to 2:10 IST.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 2026-02-11 checkout failed for 72 minutes.",
                "On 11 March 2025 checkout failed for 72 minutes.",
                "On February 11th, 2026 checkout failed for 72 minutes.",
                "On 11 Feb checkout failed for 72 minutes.",
                "On Wednesday, 11 March 2025, at 13:52 UTC, checkout failed for 72 minutes.",
                "On 11 March 2025 there was a short outage of 72 minutes.",
                "Checkout failed for 72 minutes on 11 March 2025.",
                "An outage of 72 minutes began on 11 March 2027.",
                "The outage of checkout started on 11 February, and lasted 72 minutes.",
                "Checkout was down between 2026-02-11 13:52 UTC and 2026-02-11 15:04 UTC."
            })
    void aDateOffByAMonthOrAYear(String summary) {
        assertThat(Findings.of(saying(summary))).containsExactly("WARNING summary.date-mismatch /summary");
    }

    @Test
    void bothDatesAreNamed() {
        assertThat(Findings.message(saying("On 11 March 2025 checkout failed."), ReviewRule.DATE_MISMATCH))
                .isEqualTo(
                        "the summary says \"11 March 2025\" (/summary), but the incident was on 2026-03-11 (/impacts,"
                                + " /incident/milestones)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 11 March 2026 checkout failed.",
                "On March 11 checkout failed, as it did on February 11.",
                "In the night to 2026-03-12 checkout failed.",
                "A certificate of 2026-01-05 was renewed on 7 April.",
                "Version 2026-02-11-3 and build 11.2.2026 were live.",
                "You may 11 times fail.",
                "Checkout failed for 72 minutes because the certificate, issued on 2025-03-11, had expired.",
                "Checkout failed for 72 minutes. It is like the outage of 11 February 2026.",
                "Checkout failed for 72 minutes. By 11 April we will have the canary stage.",
                "On 11 April the old checkout will be unavailable.",
                "On 11 April checkout failed.",
                "Checkout failed for cards from 2025-03-11.",
                "Checkout failed for a certificate issued on 2025-03-11.",
                "The last incident was on 11 March 2025.",
                "On 11 February we sent all affected customers a card.",
                "On 11 February the certificate was renewed, and checkout failed."
            })
    void otherDatesAreLeftAlone(String summary) {
        assertThat(Findings.of(saying(summary))).noneMatch(finding -> finding.contains("date-"));
    }

    @Test
    void datesAreReadAsPeopleWriteThem() {
        assertThat(StatedDay.in("2026-03-11, 1st of April 2025, Sept. 3, May 4th and 31 February"))
                .extracting(StatedDay::text)
                .containsExactly("2026-03-11", "1st of April 2025", "Sept. 3", "May 4th");
    }

    @Test
    void aTimeToRecoverLongerThanTheTimeline() {
        Postmortem wrong = saying("Checkout failed. Time to recover: 9 hours.");

        assertThat(Findings.of(wrong)).containsExactly("WARNING summary.recovery-too-long /summary");
        assertThat(Findings.message(wrong, ReviewRule.RECOVERY_TOO_LONG))
                .startsWith("\"9 hours\" of recovery or detection (/summary) is longer than all that is known of the"
                        + " incident: 1 h 52 min 1 s, from 2026-03-11T13:38:00Z to 2026-03-11T15:30:01Z");
        assertThat(List.of(
                        "TTR was 98 min.",
                        "Time to resolve was 2 hours.",
                        "Our target time to recover is 4 hours.",
                        "The mean time to recover is 9 hours.",
                        "It took 9 hours."))
                .allSatisfy(text -> assertThat(Findings.of(saying(text))).isEmpty());
    }

    @Test
    void aimsAndMeansOfRecoveryAreLeftAlone() {
        Postmortem complete = CompletePostmortem.get();
        ActionItem action = CompletePostmortem.action();

        assertThat(Stream.of(
                                "Cut time to restore a backup from 6 hours to 1 hour",
                                "Limit time to restore to 4 hours",
                                "Check whether time to restore was 4 hours")
                        .map(title -> action.toBuilder().title(title).build())
                        .flatMap(changed -> Findings.of(CompletePostmortem.with(changed)).stream()))
                .noneMatch(finding -> finding.contains("recovery"));
        assertThat(Stream.of(
                                "MTTR of this service is 4 hours this quarter; the backlog has nothing.",
                                "MTTR: 4 hours. The backlog has nothing.",
                                "The backlog says: time to restore is 4 hours.")
                        .map(text -> complete.toBuilder()
                                .analysis(Analysis.builder()
                                        .summary(Statement.of(text))
                                        .build())
                                .build())
                        .flatMap(changed -> Findings.of(changed).stream()))
                .isEmpty();
        assertThat(Findings.of(complete.toBuilder()
                        .analysis(Analysis.builder()
                                .summary(Statement.of("The time to restore was 4 hours. The backlog has nothing."))
                                .build())
                        .build()))
                .containsExactly("WARNING summary.recovery-too-long /analysis/summary/text");
    }

    @Test
    void timesToRecoverAreRead() {
        assertThat(StatedDuration.ofRecovery("TTD: 14 minutes, TTR: 1 h 38 min"))
                .extracting(StatedDuration::text)
                .containsExactly("14 minutes", "1 h 38 min");
        assertThat(StatedDuration.ofRecovery("The time to live is 4 hours")).isEmpty();
    }
}
