package dev.postmortem.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.review.language.PublishedReports;
import dev.postmortem.review.rule.ReviewRule;
import dev.postmortem.review.stated.StatedZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The complete postmortem is of 11 March 2026: summer time has begun in America, but not in Europe. */
class StatedZoneCheckTest {
    private static Postmortem saying(String more) {
        Postmortem complete = CompletePostmortem.get();
        return complete.toBuilder()
                .summary(complete.getSummary().orElseThrow() + " " + more)
                .build();
    }

    @Test
    void anOffsetThatTheAbbreviationDoesNotHave() {
        Postmortem wrong = saying("All times in PST (UTC-7).");

        assertThat(Findings.of(wrong)).containsExactly("WARNING zone.offset-mismatch /summary");
        assertThat(Findings.message(wrong, ReviewRule.ZONE_OFFSET_MISMATCH))
                .isEqualTo("\"PST (UTC-7)\" gives UTC-07:00 to PST, which is UTC-08:00");
        assertThat(Findings.of(saying("It began at 14:00 IST (UTC+3)."))).hasSize(1);
    }

    @Test
    void theEndOfAWindowIsNoOffset() {
        assertThat(Findings.of(saying("It was so for 72 minutes (13:52 PST-15:04 PST).")))
                .containsExactly("NOTE zone.season-mismatch /summary");
        assertThat(Stream.of("13:52 PST (-07:00)", "13:52 PST, -0700", "13:52 PST -0700", "13:52 PST (UTC-7)")
                        .flatMap(text -> StatedZone.in(text).stream()))
                .hasSize(4)
                .allMatch(StatedZone::contradictsOffset);
    }

    @Test
    void theAbbreviationOfTheOtherHalfOfTheYear() {
        Postmortem winter = saying("All times in PST.");

        assertThat(Findings.of(winter)).containsExactly("NOTE zone.season-mismatch /summary");
        assertThat(Findings.message(winter, ReviewRule.ZONE_SEASON_MISMATCH))
                .isEqualTo("\"PST\" (UTC-08:00) is used of 2026-03-11, when America/Los_Angeles had summer time,"
                        + " UTC-07:00");
        assertThat(Findings.of(saying("It began at 14:52 CEST.")))
                .containsExactly("NOTE zone.season-mismatch /summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All times in PDT (UTC-7).",
                "All times in PDT.",
                "It began at 14:52 CET (GMT+1).",
                "It began at 19:22 IST (+05:30).",
                "All times in UTC+1.",
                "From 13:00 UTC-14:00 UTC.",
                "It began at 6:52 MST, 07:52 CST and 13:52 GMT.",
                "A BST holds the keys, est. 2 h; see the CET.",
                "It began at 13:52 XYZ (UTC-7).",
                "It was so for 72 minutes (14:52 CET-16:04 CET).",
                "It was so for 72 minutes (09:52 CET-11:04).",
                "It was so for 72 minutes (14:52 CET/-16:04 CET).",
                "It began at 14:52 CET (UTC+16)."
            })
    void whatFitsIsLeftAlone(String text) {
        assertThat(Findings.of(saying(text))).isEmpty();
    }

    @Test
    void rowsOfAFileAreToldOnce() {
        EventTime time = EventTime.of(Instant.parse("2026-07-01T10:00:00Z"), TimePrecision.MINUTE).toBuilder()
                .raw("2026-07-01 02:00 PST")
                .build();

        assertThat(Findings.of(CompletePostmortem.withEvents(IntStream.range(0, 5), time)))
                .contains("NOTE zone.season-mismatch /timeline/events/0")
                .filteredOn(finding -> finding.contains("zone."))
                .hasSize(1);
    }

    @Test
    void publishedReportsThatSayPacificStandardTimeInSummer() {
        List<String> found = PublishedReports.all().stream()
                .flatMap(List::stream)
                .filter(line -> line.file().startsWith("20"))
                .flatMap(line -> zones(line))
                .toList();

        assertThat(found).containsExactlyInAnyOrder("2017-09-27-hub-403.md:12 PST", "2017-10-17-cluster-full.md:9 PST");
    }

    private static Stream<String> zones(PublishedReports.Line line) {
        Instant day =
                LocalDate.parse(line.file().substring(0, 10)).atStartOfDay().toInstant(ZoneOffset.UTC);
        return StatedZone.in(line.text()).stream()
                .filter(zone ->
                        zone.contradictsOffset() || zone.wrongSeason(day).isPresent())
                .map(zone -> line.place() + " " + zone.name());
    }
}
