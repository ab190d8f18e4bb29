package dev.postmortem.rca;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.rca.chain.CausalLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What follows from links alone, by trying everything; shares no code with what it checks. */
final class NaiveLinks {
    private final Set<FactorId> factors = new TreeSet<>();
    private final Set<CausalLink> links = new TreeSet<>();

    NaiveLinks(FactorGraph graph) {
        graph.getFactors().forEach(factor -> factors.add(factor.getId()));
        graph.getExplanations()
                .forEach(e -> e.getCauses().forEach(cause -> {
                    factors.add(cause);
                    factors.add(e.getEffect());
                    links.add(CausalLink.of(cause, e.getEffect()));
                }));
    }

    Set<FactorId> factors() {
        return factors;
    }

    Set<CausalLink> links() {
        return links;
    }

    /** What a factor leads to in one step or more. */
    static Map<FactorId, Set<FactorId>> reach(Set<FactorId> factors, Collection<CausalLink> links) {
        Map<FactorId, Set<FactorId>> reach = new TreeMap<>();
        factors.forEach(factor -> reach.put(factor, new TreeSet<>()));
        links.forEach(link -> reach.get(link.getCause()).add(link.getEffect()));
        for (FactorId middle : factors) {
            for (FactorId from : factors) {
                if (reach.get(from).contains(middle)) {
                    reach.get(from).addAll(Set.copyOf(reach.get(middle)));
                }
            }
        }
        return reach;
    }

    Map<FactorId, Set<FactorId>> reach() {
        return reach(factors, links);
    }

    /** The factors that are no effect of any. */
    Set<FactorId> sources() {
        Set<FactorId> sources = new TreeSet<>(factors);
        links.forEach(link -> sources.remove(link.getEffect()));
        return sources;
    }

    Set<FactorId> component(FactorId factor) {
        Map<FactorId, Set<FactorId>> reach = reach();
        return factors.stream()
                .filter(other -> other.equals(factor)
                        || (reach.get(factor).contains(other)
                                && reach.get(other).contains(factor)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without it no source leads to the target. */
    Set<FactorId> dominators(FactorId target) {
        Set<FactorId> dominators = new HashSet<>();
        if (leads(target, Set.of())) {
            factors.stream()
                    .filter(factor -> !factor.equals(target) && !leads(target, Set.of(factor)))
                    .forEach(dominators::add);
        }
        return dominators;
    }

    private boolean leads(FactorId target, Set<FactorId> without) {
        List<CausalLink> rest = links.stream()
                .filter(link -> !without.contains(link.getCause()) && !without.contains(link.getEffect()))
                .toList();
        Map<FactorId, Set<FactorId>> reach = reach(factors, rest);
        return sources().stream()
                .anyMatch(source -> !without.contains(source)
                        && (source.equals(target) || reach.get(source).contains(target)));
    }

    /** Every way back from a factor, each loop as one step. */
    List<List<Set<FactorId>>> chains(FactorId target) {
        Map<FactorId, Set<FactorId>> components = new HashMap<>();
        factors.forEach(factor -> components.put(factor, component(factor)));
        return chains(components.get(target), components);
    }

    private List<List<Set<FactorId>>> chains(Set<FactorId> target, Map<FactorId, Set<FactorId>> components) {
        Set<Set<FactorId>> causes = links.stream()
                .filter(link -> target.contains(link.getEffect()) && !target.contains(link.getCause()))
                .map(link -> components.get(link.getCause()))
                .collect(Collectors.toSet());
        List<List<Set<FactorId>>> chains = new ArrayList<>();
        for (Set<FactorId> cause : causes) {
            for (List<Set<FactorId>> rest : chains(cause, components)) {
                List<Set<FactorId>> chain = new ArrayList<>(List.of(target));
                chain.addAll(rest);
                chains.add(chain);
            }
        }
        return causes.isEmpty() ? List.of(List.of(target)) : chains;
    }
}
