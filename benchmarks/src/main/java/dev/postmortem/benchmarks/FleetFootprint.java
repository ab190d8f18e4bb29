package dev.postmortem.benchmarks;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.fleet.FleetInsights;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.DetectionMethod;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.metric.IncidentMetrics;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.EventSource;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jol.info.GraphLayout;

/** Prints what figures over many incidents take in memory and time, the postmortems made and dropped one by one. */
public final class FleetFootprint {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int EVENTS = 200;

    private static final List<MilestoneName> MILESTONES = List.of(
            MilestoneName.IMPACT_STARTED,
            MilestoneName.DETECTED,
            MilestoneName.DECLARED,
            MilestoneName.ACKNOWLEDGED,
            MilestoneName.MITIGATED,
            MilestoneName.IMPACT_ENDED,
            MilestoneName.RESOLVED);

    private FleetFootprint() {}

    /**
     * Measures.
     *
     * @param args how many postmortems
     */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        FleetInsights.of(postmortems(1_000).toList()).measure(IncidentMetrics.preset("datadog"));
        long began = System.nanoTime();
        FleetInsights fleet = postmortems(count).collect(FleetInsights.toInsights());
        long collected = System.nanoTime();
        int figures =
                fleet.measure(IncidentMetrics.preset("datadog")).toString().length()
                        + fleet.byFactorCategory().toString().length()
                        + fleet.byMonth(ZoneOffset.UTC).toString().length()
                        + fleet.followThrough(START, ZoneOffset.UTC).toString().length();
        long asked = System.nanoTime();
        System.out.printf(
                "| Postmortems | Made and taken | Four tables | Bytes a postmortem | Of one with its timeline |%n");
        System.out.printf(
                "| %d | %.2f s | %.2f s | %d | %d |%n",
                fleet.getCount(),
                (collected - began) / 1e9,
                (asked - collected) / 1e9,
                bytes(fleet) / count,
                bytes(postmortem(0)));
        if (figures == 0) {
            throw new IllegalStateException("no figures");
        }
    }

    private static long bytes(Object object) {
        return GraphLayout.parseInstance(object).totalSize();
    }

    private static Stream<Postmortem> postmortems(int count) {
        return IntStream.range(0, count).mapToObj(FleetFootprint::postmortem);
    }

    private static Postmortem postmortem(int number) {
        Instant began = START.plus(Duration.ofMinutes(97L * number));
        return Postmortem.builder()
                .id(PostmortemId.of("pm-" + number))
                .title("Checkout failed for the " + number + "th time")
                .status(PostmortemStatus.REVIEWED)
                .incident(incident(number, began))
                .impacts(several(2, i -> impact(i, began)))
                .factors(several(6, i -> factor(number, i)))
                .actionItems(several(4, i -> action(number, i)))
                .timeline(Timeline.of(several(EVENTS, i -> event(number, i, began))))
                .build();
    }

    private static <T> List<T> several(int count, IntFunction<T> maker) {
        return IntStream.range(0, count).mapToObj(maker).toList();
    }

    private static Incident incident(int number, Instant began) {
        return Incident.builder()
                .severity(Severity.of(1 + number % 4, "SEV-" + (1 + number % 4)))
                .detectionMethod(DetectionMethod.ALERT)
                .addAffectedServices("service " + number % 50)
                .milestones(several(
                        MILESTONES.size(),
                        i -> Milestone.builder()
                                .name(MILESTONES.get(i))
                                .at(time(began, i * (60 + number % 977)))
                                .build()))
                .build();
    }

    private static Impact impact(int i, Instant began) {
        return Impact.builder()
                .id(ImpactId.of("impact-" + i))
                .startedAt(time(began, i))
                .endedAt(time(began, 3600 + i))
                .severity(FunctionalSeverity.PARTIAL_OUTAGE)
                .customerVisible(true)
                .requestsFailed(1000L + i)
                .build();
    }

    private static ContributingFactor factor(int number, int i) {
        return ContributingFactor.builder()
                .id(FactorId.of("factor-" + i))
                .text("The pool of connections held no more than " + number + " of them, as somebody once measured")
                .kind(FactorKind.values()[i])
                .category(FactorCategory.of("CATEGORY-" + (number + i) % 12))
                .build();
    }

    private static ActionItem action(int number, int i) {
        return ActionItem.builder()
                .id(ActionItemId.of("action-" + i))
                .title("Watch the pool of connections of service " + number)
                .type(ActionType.values()[i])
                .createdAt(START.minusSeconds(1_000_000L + number))
                .build();
    }

    private static TimelineEvent event(int number, int i, Instant began) {
        return TimelineEvent.builder()
                .id(EventId.of("chat:" + number + "." + i))
                .kind(EventKind.CHAT_MESSAGE)
                .occurredAt(time(began, i))
                .source(EventSource.builder()
                        .system("chat")
                        .file("export.json")
                        .line((long) i + 1)
                        .build())
                .text("I see it too, for the " + i + "th time")
                .build();
    }

    private static EventTime time(Instant began, long seconds) {
        return EventTime.of(began.plusSeconds(seconds), TimePrecision.SECOND);
    }
}
