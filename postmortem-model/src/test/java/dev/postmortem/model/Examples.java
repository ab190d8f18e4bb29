package dev.postmortem.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Values of every type: rich ones that use every property, and sparse ones that use as few as they can. */
public final class Examples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final String TEXT = "naïve \"text\" </script> \u2028 \uD83D\uDE00 \\ \t end";

    private Examples() {}

    /** {@return at least one value of every type} */
    public static List<Object> all() {
        return Stream.of(
                        TimeExamples.all(),
                        CommonExamples.all(),
                        TimelineExamples.all(),
                        IncidentExamples.all(),
                        ImpactExamples.all(),
                        MetricExamples.all(),
                        FactorExamples.all(),
                        ActionExamples.all(),
                        SourceExamples.all(),
                        ViewExamples.all(),
                        MeetingExamples.all(),
                        PolicyExamples.all(),
                        PostmortemExamples.all(),
                        RevisionExamples.all())
                .flatMap(List::stream)
                .toList();
    }
}
