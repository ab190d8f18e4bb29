package dev.postmortem.rca.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PatternLaws {
    private static final int LABELS = 7;

    @Property(tries = 500)
    void patternsAreTheClosedFrequentSetsOfTheBruteForceSearch(
            @ForAll("incidents") List<Set<Integer>> incidents, @ForAll @IntRange(min = 1, max = 4) int minCount) {
        Map<Set<String>, Integer> expected = bruteForce(incidents, minCount);
        FactorPatterns patterns = PatternSearch.standard().minCount(minCount).amongLabels(named(incidents));
        assertThat(patterns.isComplete()).isTrue();
        assertThat(patterns.getPatterns()).hasSameSizeAs(expected.keySet());
        for (FactorPattern pattern : patterns.getPatterns()) {
            assertThat(expected).containsEntry(pattern.getLabels(), pattern.getCount());
        }
    }

    @Property(tries = 300)
    void aLimitedSearchIsTheBeginningOfTheFullOne(
            @ForAll("incidents") List<Set<Integer>> incidents,
            @ForAll @IntRange(min = 1, max = 12) int limit,
            @ForAll @IntRange(min = 1, max = 400) int steps) {
        PatternSearch search = PatternSearch.standard().minCount(1);
        List<FactorPattern> all = search.amongLabels(named(incidents)).getPatterns();
        FactorPatterns limited = search.limitedTo(limit, steps).amongLabels(named(incidents));
        assertThat(all.subList(0, limited.getPatterns().size())).isEqualTo(limited.getPatterns());
        int from = limited.completeFromCount().orElse(1);
        assertThat(limited.getPatterns())
                .containsAll(all.stream()
                        .filter(pattern -> pattern.getCount() >= from)
                        .toList());
        assertThat(limited.isComplete()).isEqualTo(from <= 1);
    }

    @Property(tries = 200)
    void theOrderOfIncidentsChangesOnlyTheOrderOfTheirIds(
            @ForAll("incidents") List<Set<Integer>> incidents, @ForAll long seed) {
        Map<String, Collection<String>> given = named(incidents);
        List<String> order = new ArrayList<>(given.keySet());
        Collections.shuffle(order, new Random(seed));
        Map<String, Collection<String>> shuffled = new LinkedHashMap<>();
        order.forEach(id -> shuffled.put(id, given.get(id)));
        PatternSearch search = PatternSearch.standard().minCount(1);
        List<FactorPattern> before = search.amongLabels(given).getPatterns();
        List<FactorPattern> after = search.amongLabels(shuffled).getPatterns();
        assertThat(after)
                .map(FactorPattern::toString)
                .isEqualTo(before.stream().map(FactorPattern::toString).toList());
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).getIncidents())
                    .containsExactlyInAnyOrderElementsOf(before.get(i).getIncidents());
        }
    }

    @Property(tries = 200)
    void everyPatternHasTheIncidentsThatHaveItsLabels(@ForAll("incidents") List<Set<Integer>> incidents) {
        Map<String, Collection<String>> given = named(incidents);
        for (FactorPattern pattern : PatternSearch.standard().amongLabels(given).getPatterns()) {
            assertThat(given.keySet().stream()
                            .filter(id -> given.get(id).containsAll(pattern.getLabels()))
                            .toList())
                    .isEqualTo(pattern.getIncidents());
            assertThat(pattern.getLift()).isPositive();
        }
    }

    @Provide
    Arbitrary<List<Set<Integer>>> incidents() {
        return Arbitraries.integers()
                .between(0, LABELS - 1)
                .set()
                .ofMaxSize(LABELS)
                .list()
                .ofMaxSize(9);
    }

    private static Map<String, Collection<String>> named(List<Set<Integer>> incidents) {
        Map<String, Collection<String>> named = new LinkedHashMap<>();
        for (Set<Integer> labels : incidents) {
            named.put("pm-" + named.size(), names(labels));
        }
        return named;
    }

    private static Set<String> names(Set<Integer> labels) {
        Set<String> names = new TreeSet<>();
        labels.forEach(label -> names.add("label " + label));
        return names;
    }

    /** Every set that is the intersection of the incidents that have it, with the number of these. */
    private static Map<Set<String>, Integer> bruteForce(List<Set<Integer>> incidents, int minCount) {
        Map<Set<String>, Integer> closed = new LinkedHashMap<>();
        for (int mask = 1; mask < 1 << LABELS; mask++) {
            Set<Integer> set = new HashSet<>();
            for (int label = 0; label < LABELS; label++) {
                if ((mask >> label & 1) == 1) {
                    set.add(label);
                }
            }
            List<Set<Integer>> having =
                    incidents.stream().filter(labels -> labels.containsAll(set)).toList();
            Set<Integer> common = new HashSet<>(having.isEmpty() ? Set.of() : having.get(0));
            having.forEach(common::retainAll);
            if (having.size() >= minCount && common.equals(set)) {
                closed.put(names(set), having.size());
            }
        }
        return closed;
    }
}
