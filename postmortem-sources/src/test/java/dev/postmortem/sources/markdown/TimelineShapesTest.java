package dev.postmortem.sources.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Link;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.time.TimeBasis;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shapes in which people write timelines. */
class TimelineShapesTest {
    @Test
    void rowsAreHeadingsWithTheTextBelow() {
        MarkdownReport report = Reports.read(
                "# Cache down",
                "## Timeline",
                "All times in PDT (UTC-7)",
                "### 2024-05-01 13:06",
                "The deploy went out.",
                "",
                "```",
                "make deploy",
                "```",
                "### 13:35 - Pager rang",
                "## May 2, 09:00",
                "Calm.");
        assertThat(Reports.rows(report))
                .containsExactly(
                        "2024-05-01T20:06:00Z The deploy went out.\nmake deploy",
                        "2024-05-01T20:35:00Z Pager rang",
                        "2024-05-02T16:00:00Z Calm.");
        TimelineEvent first = report.rows().get(0);
        assertThat(first.getId()).hasToString("report.md:4");
        assertThat(first.getSource().toLocation()).isEqualTo("report.md:4");
        assertThat(first.getOccurredAt().getRaw()).contains("2024-05-01 13:06");
        assertThat(first.getOccurredAt().getBasis()).isEqualTo(TimeBasis.DECLARED_ZONE);
        assertThat(first.getOccurredAt().getPrecision()).isEqualTo(TimePrecision.MINUTE);
        assertThat(first.getRawText().orElseThrow())
                .startsWith("### 2024-05-01")
                .endsWith("```");
        assertThat(Reports.ids(report)).containsExactly("report.year-assumed");
    }

    @Test
    void rowsAreItemsThatBeginWithATime() {
        MarkdownReport report = Reports.read(
                "# 2024-05-01 Outage",
                "## Timeline (all times UTC)",
                "* [14:03] First",
                "* **14:05** second, with [a graph](https://graphs.example.org/1)",
                "* `14:07 UTC` - third",
                "  goes on",
                "* 2:30 PM: fourth",
                "* ~15:00 about then",
                "* later somebody slept");
        assertThat(Reports.rows(report))
                .containsExactly(
                        "2024-05-01T14:03:00Z First",
                        "2024-05-01T14:05:00Z second, with a graph (https://graphs.example.org/1)",
                        "2024-05-01T14:07:00Z third goes on",
                        "2024-05-01T14:30:00Z fourth",
                        "2024-05-01T15:00:00Z about then",
                        "? later somebody slept");
        assertThat(report.rows().get(1).getLink()).contains(Link.of("https://graphs.example.org/1"));
        assertThat(report.rows().get(4).getOccurredAt().getConfidence()).isEqualTo(Confidence.LIKELY);
        assertThat(report.rows().get(0).getAssumptions()).containsExactly("day-inherited");
        assertThat(Reports.ids(report)).containsExactly("report.day-inherited", "report.time-unread");
    }

    @Test
    void rowsAreLinesOfAParagraph() {
        MarkdownReport report = Reports.read(
                "# Outage",
                "## Timeline",
                "Times are in Europe/Berlin.",
                "",
                "**2024-05-01**",
                "",
                "14:03 - first",
                "and more of it",
                "14:05 CEST - second",
                "2024-05-01 14:06 - third");
        assertThat(Reports.rows(report))
                .containsExactly(
                        "2024-05-01T12:03:00Z first\nand more of it",
                        "2024-05-01T12:05:00Z second",
                        "2024-05-01T12:06:00Z third");
        assertThat(report.rows())
                .extracting(row -> row.getSource().getLine().orElseThrow())
                .containsExactly(7L, 9L, 10L);
        assertThat(report.getFindings()).isEmpty();
    }

    @Test
    void rowsAreThoseOfATable() {
        MarkdownReport report = Reports.read(
                "# Outage",
                "## Timeline",
                "| Date | Time (PST) | Who | Description | Severity |",
                "|------|------------|-----|-------------|----------|",
                "| 2024-02-01 | 23:50 | Ana | Paged | SEV-2 |",
                "| | 00:10 | Bo | Joined | |",
                "| | ? | | Nobody knows | |");
        assertThat(Reports.rows(report))
                .containsExactly("2024-02-02T07:50:00Z Paged", "2024-02-02T08:10:00Z Joined", "? Nobody knows");
        TimelineEvent first = report.rows().get(0);
        assertThat(first.getActor().map(Actor::getName)).contains("Ana");
        assertThat(first.getAttributes()).containsEntry("Severity", "SEV-2").hasSize(1);
        assertThat(report.rows().get(1).getAssumptions()).containsExactly("day-rollover");
        assertThat(Reports.ids(report)).containsExactly("report.day-rollover");
        assertThat(report.getFindings().get(0).getSubject()).isEqualTo("line 6");
        assertThat(report.getFindings().get(0).getMessage())
                .startsWith("line 6, section \"Timeline\": ")
                .contains("2024-02-02");
    }

    @Test
    void aTableWithoutNamesOfColumnsIsReadByItsCells() {
        MarkdownReport report =
                Reports.read("## Timeline", "| 2024-02-01 23:50 UTC | Paged |", "|---|---|", "| 23:59 UTC | Joined |");
        assertThat(Reports.rows(report)).containsExactly("2024-02-01T23:50:00Z Paged", "2024-02-01T23:59:00Z Joined");
    }

    @Test
    void kindsAreReadWhereAColumnStatesThem() {
        MarkdownReport report = Reports.read(
                "## Timeline",
                "| Time | Kind | What happened |",
                "|---|---|---|",
                "| 2024-02-01 23:50 UTC | Alert fired | Disk full |",
                "| 2024-02-01 23:51 UTC | Guess | `ERROR` no space |");
        assertThat(report.rows())
                .extracting(TimelineEvent::getKind)
                .containsExactly(EventKind.ALERT_FIRED, EventKind.NOTE);
        assertThat(report.rows().get(1).getLevel()).contains("ERROR");
        assertThat(report.rows().get(1).getText()).isEqualTo("no space");
        assertThat(report.rows().get(1).getAttributes()).containsEntry("kind", "Guess");
    }

    @Test
    void daysAreHeadingsOrItemsAboveTheirRows() {
        MarkdownReport report = Reports.read(
                "## Timeline",
                "All times UTC",
                "### 2024-02-01",
                "- 23:50 paged",
                "### Friday 2024-02-02",
                "- 00:10 joined",
                "",
                "Afterwards:",
                "",
                "- 2024-02-03",
                "  - 09:00 review");
        assertThat(Reports.rows(report))
                .containsExactly(
                        "2024-02-01T23:50:00Z paged", "2024-02-02T00:10:00Z joined", "2024-02-03T09:00:00Z review");
        assertThat(Reports.ids(report)).containsExactly("report.block-unplaced", "report.title-missing");
        assertThat(report.getUnplaced()).extracting(ReportBlock::getText).containsExactly("Afterwards:");
    }

    @Test
    void aDayWithoutRowsIsARowOfThatDay() {
        MarkdownReport report = Reports.read("## Timeline", "All times UTC", "### 2024-02-01", "It was quiet.");
        assertThat(report.rows().get(0).getOccurredAt().getPrecision()).isEqualTo(TimePrecision.DAY);
    }

    @Test
    void rowsMayStandAsCode() {
        MarkdownReport report =
                Reports.read("## Timeline", "```", "2024-02-01T10:00:00Z up", "2024-02-01T10:01:00Z down", "```");
        assertThat(Reports.rows(report)).containsExactly("2024-02-01T10:00:00Z up", "2024-02-01T10:01:00Z down");
        assertThat(report.rows().get(1).getSource().getLine()).contains(4L);
    }

    @Test
    void marksThatAreSetOffAreMilestones() {
        MarkdownReport report = Reports.read(
                "# 2024-02-01",
                "## Timeline",
                "Times in UTC",
                "- 10:00 deploy. **Outage begins.**",
                "- 10:05 we thought the outage ends soon",
                "- 10:30 OUTAGE ENDS");
        Incident incident = report.getPostmortem().getIncident().orElseThrow();
        assertThat(incident.milestone(MilestoneName.IMPACT_STARTED).flatMap(Milestone::getEvent))
                .map(Object::toString)
                .contains("report.md:4");
        assertThat(incident.milestone(MilestoneName.IMPACT_ENDED).flatMap(Milestone::getEvent))
                .map(Object::toString)
                .contains("report.md:6");
    }

    @Test
    void withoutAZoneUtcIsAssumedUnlessTheCallerKnows() {
        String[] lines = {"# 2024-07-01", "## Timeline", "- 10:00 a", "- 10:01 b"};
        MarkdownReport assumed = Reports.read(lines);
        assertThat(Reports.ids(assumed)).contains("report.zone-assumed");
        assertThat(assumed.rows().get(0).getAssumptions()).contains("zone-assumed");
        SourceOptions berlin =
                SourceOptions.builder().zone(ZoneId.of("Europe/Berlin")).build();
        MarkdownReport declared = Reports.read(berlin, lines);
        assertThat(Reports.ids(declared)).doesNotContain("report.zone-assumed");
        assertThat(Reports.rows(declared)).containsExactly("2024-07-01T08:00:00Z a", "2024-07-01T08:01:00Z b");
    }

    @Test
    void aZoneIsTakenFromTheRowAboveAndSaidSo() {
        MarkdownReport report = Reports.read("## Timeline", "- 2024-07-01 16:00 PST a", "- 16:10 b", "- 16:20 PST c");
        assertThat(Reports.rows(report))
                .containsExactly("2024-07-02T00:00:00Z a", "2024-07-02T00:10:00Z b", "2024-07-02T00:20:00Z c");
        assertThat(report.rows().get(1).getAssumptions()).containsExactly("zone-inherited");
        assertThat(Reports.ids(report)).contains("report.zone-inherited");
    }

    @Test
    void zonesThatContradictEachOtherAreTold() {
        MarkdownReport report =
                Reports.read("# 2024-07-01", "All times in PST (UTC-7)", "## Timeline", "- 10:00 a", "- 10:01 CET b");
        assertThat(Reports.ids(report))
                .contains("report.zone-contradiction")
                .filteredOn("report.zone-contradiction"::equals)
                .hasSize(2);
        assertThat(Reports.rows(report).get(0)).startsWith("2024-07-01T17:00");
        assertThat(Reports.rows(report).get(1)).startsWith("2024-07-01T09:01");
    }

    @Test
    void anAbbreviationOfSeveralZonesNeedsADeclaredOne() {
        String[] lines = {"# 2024-07-01", "## Timeline", "All times in CST", "- 10:00 a"};
        assertThat(Reports.ids(Reports.read(lines))).contains("report.zone-unread", "report.zone-assumed");
        SourceOptions shanghai =
                SourceOptions.builder().zone(ZoneId.of("Asia/Shanghai")).build();
        assertThat(Reports.rows(Reports.read(shanghai, lines))).containsExactly("2024-07-01T02:00:00Z a");
    }

    @Test
    void aYearMayBeDeclared() {
        SourceOptions year = SourceOptions.builder().year(2021).build();
        MarkdownReport report =
                Reports.read(year, "## Timeline", "All times UTC", "- Mar 5 10:00 a", "- [03-06 11:00] b");
        assertThat(Reports.rows(report)).containsExactly("2021-03-05T10:00:00Z a", "2021-03-06T11:00:00Z b");
        assertThat(Reports.ids(report)).contains("report.year-assumed");
    }

    @Test
    void withoutAnyDayTimesAreUnknown() {
        MarkdownReport report = Reports.read("## Timeline", "All times UTC", "- 10:00 a", "- 11:00 b");
        assertThat(Reports.rows(report)).containsExactly("? a", "? b");
        assertThat(report.rows().get(0).getOccurredAt().getRaw()).contains("10:00");
        assertThat(Reports.ids(report)).contains("report.time-unread");
    }

    @Test
    void aRowBeforeTheRowAboveIsTold() {
        MarkdownReport report = Reports.read(
                "## Timeline", "| When | Event |", "|---|---|", "| 2021-12-01 | a |", "| 2021-01-28 | b |");
        assertThat(Reports.ids(report)).contains("report.row-backwards");
    }

    @Test
    void aListWithoutTimesIsNoTimeline() {
        MarkdownReport report = Reports.read("# x", "## Timeline", "- 3 hosts", "- May we ask", "- 2024 was hard");
        assertThat(report.rows()).isEmpty();
        assertThat(Reports.ids(report)).contains("report.timeline-missing", "report.block-unplaced");
    }

    @Test
    void aTagThatBreaksALineMakesNoLineOfTheFile() {
        MarkdownReport report = Reports.read(
                "# 2024-01-01",
                "## Timeline (UTC)",
                "",
                "10:00 alert fired<br>",
                "10:05 on call<br>joined",
                "10:20 rolled&#10;back");
        assertThat(Reports.rows(report))
                .containsExactly(
                        "2024-01-01T10:00:00Z alert fired",
                        "2024-01-01T10:05:00Z on call\njoined",
                        "2024-01-01T10:20:00Z rolled\nback");
        assertThat(report.rows())
                .extracting(row -> row.getSource().getLine().orElseThrow())
                .containsExactly(4L, 5L, 6L);
        assertThat(report.rows().get(1).getRawText()).contains("10:05 on call<br>joined");
    }

    @Test
    void eachLineOfAParagraphHasItsOwnLink() {
        MarkdownReport report = Reports.read(
                "# 2024-01-01",
                "## Timeline (UTC)",
                "10:00 alert, see [a](https://a.example.org/1)",
                "10:05 nothing linked",
                "10:07 see",
                "[c](https://c.example.org/3) and [d](https://d.example.org/4)");
        assertThat(report.rows())
                .extracting(TimelineEvent::getLink)
                .containsExactly(
                        Optional.of(Link.of("https://a.example.org/1")),
                        Optional.empty(),
                        Optional.of(Link.of("https://c.example.org/3")));
    }

    @Test
    void columnsOfOneNameAreNumbered() {
        MarkdownReport report = Reports.read(
                "# 2024-02-01",
                "## Timeline (UTC)",
                "| Time | Event | Host | host | Host (2) | |",
                "|---|---|---|---|---|---|",
                "| 10:00 | down | one | two | three | four |");
        assertThat(report.rows().get(0).getAttributes())
                .containsEntry("Host", "one")
                .containsEntry("host (2)", "two")
                .containsEntry("Host (2)", "three")
                .containsEntry("column 6", "four");
    }
}
