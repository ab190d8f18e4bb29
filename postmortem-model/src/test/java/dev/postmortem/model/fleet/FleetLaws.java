package dev.postmortem.model.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentMode;
import dev.postmortem.model.incident.Severity;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FleetLaws {
    @Property
    void mergeIsAssociativeCommutativeAndIdempotentWithAnIdentity(
            @ForAll("postmortems") List<Postmortem> one,
            @ForAll("postmortems") List<Postmortem> two,
            @ForAll("postmortems") List<Postmortem> three) {
        FleetInsights a = FleetInsights.of(one);
        FleetInsights b = FleetInsights.of(two);
        FleetInsights c = FleetInsights.of(three);

        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(b).merge(a)).isEqualTo(a.merge(b));
        assertThat(a.merge(FleetInsights.empty())).isEqualTo(a);
        assertThat(FleetInsights.empty().merge(a)).isEqualTo(a);
    }

    @Property
    void anyFoldOfAnyPartsInAnyOrderGivesTheSame(
            @ForAll("postmortems") List<Postmortem> postmortems, @ForAll Random random) {
        List<Postmortem> shuffled = new ArrayList<>(postmortems);
        Collections.shuffle(shuffled, random);
        FleetInsights folded = shuffled.stream()
                .map(postmortem -> FleetInsights.of(List.of(postmortem)))
                .reduce(FleetInsights.empty(), FleetInsights::merge);

        FleetInsights all = FleetInsights.of(postmortems);

        assertThat(folded).isEqualTo(all);
        assertThat(shuffled.parallelStream().collect(FleetInsights.toInsights()))
                .isEqualTo(all);
        assertThat(folded.toString()).isEqualTo(all.toString());
        assertThat(folded.followThrough(Incidents.START, ZoneOffset.UTC))
                .isEqualTo(all.followThrough(Incidents.START, ZoneOffset.UTC));
    }

    /** The rule as it is written, without a merge: look at all values of an id at once. */
    @Property
    void theNewestRevisionCountsUnlessItContradictsItself(@ForAll("postmortems") List<Postmortem> postmortems) {
        Map<String, List<Postmortem>> byId = new TreeMap<>();
        postmortems.forEach(
                postmortem -> byId.computeIfAbsent(postmortem.getId().toString(), id -> new ArrayList<>())
                        .add(postmortem));
        List<Postmortem> newest = new ArrayList<>();
        int contradicting = 0;
        for (List<Postmortem> values : byId.values()) {
            long last = values.stream().mapToLong(FleetLaws::order).max().orElseThrow();
            List<Postmortem> latest = values.stream()
                    .filter(value -> order(value) == last)
                    .distinct()
                    .toList();
            if (latest.size() == 1) {
                newest.add(latest.get(0));
            } else {
                contradicting++;
            }
        }

        FleetInsights fleet = FleetInsights.of(postmortems);

        assertThat(Collections.frequency(fleet.getExcluded().values(), ExclusionReason.CONTRADICTING))
                .isEqualTo(contradicting);
        assertThat(fleet.getIncidents()).isEqualTo(FleetInsights.of(newest).getIncidents());
        assertThat(fleet.bySeverity())
                .hasToString(FleetInsights.of(newest).bySeverity().toString());
        assertThat(fleet.getCount() + fleet.getExcluded().size()).isEqualTo(byId.size());
    }

    @Property
    void groupsAndOthersHoldEveryIncident(@ForAll("postmortems") List<Postmortem> postmortems) {
        FleetInsights fleet = FleetInsights.of(postmortems);

        for (FleetGroups groups : List.of(
                fleet.bySeverity(),
                fleet.byFactorCategory(),
                fleet.byFactorKind(),
                fleet.bySeverity().atLeast(2))) {
            assertThat(groups.toFleet().getCount() + groups.toOthers().getCount())
                    .isEqualTo(fleet.getCount());
            assertThat(groups.getGroups().stream()
                            .mapToInt(FleetGroup::getCount)
                            .sum())
                    .isGreaterThanOrEqualTo(groups.toFleet().getCount());
            assertThat(groups.getGroups()).noneMatch(group -> group.getCount() == 0);
            assertThat(groups.getGroups().stream().map(FleetGroup::getName)).doesNotHaveDuplicates();
        }
        assertThat(fleet.bySeverity()
                        .toFleet()
                        .merge(fleet.bySeverity().toOthers())
                        .getIncidents())
                .isEqualTo(fleet.getIncidents());
    }

    @Property
    void outcomesAreAPartitionOfTheItems(@ForAll("postmortems") List<Postmortem> postmortems) {
        ActionFollowThrough all = FleetInsights.of(postmortems).followThrough(Incidents.START, ZoneOffset.UTC);

        assertThat(Arrays.stream(ActionOutcome.values()).mapToInt(all::count).sum())
                .isEqualTo(all.getCount())
                .isEqualTo(all.count(ActionOutcome.values()));
    }

    private static long order(Postmortem postmortem) {
        return postmortem.getRevision().orElse(-1L);
    }

    @Provide
    Arbitrary<List<Postmortem>> postmortems() {
        Arbitrary<Optional<Long>> revision = Arbitraries.longs().between(0, 2).optional(0.7);
        Arbitrary<Incident> incident = Combinators.combine(
                        Arbitraries.of(IncidentMode.STANDARD, IncidentMode.STANDARD, IncidentMode.DRILL),
                        Arbitraries.integers()
                                .between(1, 2)
                                .map(rank -> Severity.of(rank, "SEV-" + rank))
                                .optional(0.8))
                .as((mode, severity) ->
                        Incident.builder().mode(mode).severity(severity).build());
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        revision,
                        incident,
                        Arbitraries.of("BUG", "SCALE"),
                        Arbitraries.integers().between(0, 2))
                .as((id, number, of, category, actions) -> Incidents.postmortem(id)
                        .revision(number)
                        .incident(of)
                        .addFactors(Incidents.factor("f", FactorKind.TRIGGER, category))
                        .actionItems(Stream.of("x", "y")
                                .limit(actions)
                                .map(x -> Incidents.action(x).build())
                                .toList())
                        .build())
                .list()
                .ofMaxSize(8);
    }
}
