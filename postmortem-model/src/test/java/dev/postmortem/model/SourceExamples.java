package dev.postmortem.model;

import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.merge.MergeTotals;
import dev.postmortem.model.merge.SourceReport;
import dev.postmortem.model.merge.TimelineGap;
import dev.postmortem.model.source.EpochUnit;
import dev.postmortem.model.source.OutOfOrderPolicy;
import dev.postmortem.model.source.SourceAssumption;
import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.model.source.SourceProblem;
import dev.postmortem.model.time.WallTimePolicy;
import dev.postmortem.model.timeline.EventId;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Examples of findings, readings and merges. */
final class SourceExamples {
    private SourceExamples() {}

    static List<Object> all() {
        return List.of(
                finding(),
                Finding.builder()
                        .id("a.b")
                        .severity(FindingSeverity.NOTE)
                        .message("m")
                        .build(),
                assumption(),
                problem(),
                SourceProblem.builder()
                        .id("a.b")
                        .file("f")
                        .message("m")
                        .remedy("r")
                        .build(),
                SourceOptions.none(),
                SourceOptions.builder()
                        .clockCorrection(Duration.ofSeconds(-3))
                        .zone(ZoneId.of("Europe/Berlin"))
                        .year(2026)
                        .epochUnit(EpochUnit.MILLIS)
                        .repeatedTimes(WallTimePolicy.LATER)
                        .skippedTimes(WallTimePolicy.REJECT)
                        .priority(2)
                        .outOfOrder(OutOfOrderPolicy.CLAMP)
                        .build(),
                gap(),
                totals(),
                MergeTotals.builder().build(),
                sourceReport(),
                SourceReport.builder().file("f").format("unrecognised").build(),
                mergeReport(),
                MergeReport.builder().totals(totals()).build());
    }

    static Finding finding() {
        return Finding.builder()
                .id("timeline.event-after-resolution")
                .severity(FindingSeverity.ERROR)
                .subject("factor f")
                .path("/factors/0")
                .message(Examples.TEXT)
                .hint("h")
                .build();
    }

    static SourceAssumption assumption() {
        return SourceAssumption.builder()
                .id("zone-assumed")
                .severity(FindingSeverity.NOTE)
                .file("f")
                .message("m")
                .remedy("r")
                .build();
    }

    static SourceProblem problem() {
        return SourceProblem.builder()
                .id("source.bad-time")
                .severity(FindingSeverity.ERROR)
                .file("f")
                .line(1L)
                .pointer("/0")
                .message(Examples.TEXT)
                .remedy("r")
                .build();
    }

    static TimelineGap gap() {
        return TimelineGap.builder()
                .after(EventId.of("e-1"))
                .before(EventId.of("e-2"))
                .startInclusive(Examples.NOON)
                .endExclusive(Examples.NOON.plusSeconds(3600))
                .duration(Duration.ofHours(1))
                .build();
    }

    static MergeTotals totals() {
        return MergeTotals.builder()
                .rows(9)
                .rowsWithEvents(6)
                .ignored(2)
                .problems(1)
                .events(7)
                .joined(1)
                .timelineEvents(6)
                .build();
    }

    static SourceReport sourceReport() {
        return SourceReport.builder()
                .file("f")
                .format("slack-export")
                .rows(9)
                .rowsWithEvents(6)
                .ignored(2)
                .putIgnoredByKind("channel_join", 2L)
                .problems(1)
                .events(7)
                .joined(1)
                .reordered(3)
                .clamped(1)
                .rejected(1)
                .maxBackstep(Duration.ofSeconds(5))
                .first(Examples.NOON)
                .last(Examples.NOON.plusSeconds(1))
                .correction(Duration.ofSeconds(-3))
                .correctionError(Duration.ofSeconds(1))
                .zone(ZoneId.of("UTC"))
                .year(2026)
                .build();
    }

    static MergeReport mergeReport() {
        return MergeReport.builder()
                .totals(totals())
                .addSources(sourceReport())
                .addProblems(problem())
                .addAssumptions(assumption())
                .addGaps(gap())
                .addContradictions(finding())
                .build();
    }
}
