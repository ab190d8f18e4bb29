package dev.postmortem.rca.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps so many links inside a component that every node still leads to every other, and none too many.
 *
 * <p>First the links by which the first node reaches all others and by which all others reach it; then, within a budget,
 * each of them is left out if the rest is enough. The fewest possible links would be hard to find (with all of them on one
 * cycle if there is one); these are only few, and the same each time.
 */
final class LoopReduction {
    private static final long MAX_STEPS = 50_000_000;

    private final CompiledGraph graph;
    private final Condensation condensation;
    private final int[] local;
    private long steps;
    private boolean minimal = true;

    LoopReduction(CompiledGraph graph, Condensation condensation) {
        this.graph = graph;
        this.condensation = condensation;
        this.local = new int[graph.size()];
    }

    boolean isMinimal() {
        return minimal;
    }

    /** Pairs of cause and effect; a node that is only its own cause keeps that link. */
    List<int[]> reduce(int component) {
        int[] members = condensation.members(component);
        if (members.length == 1) {
            boolean own = Components.isLoop(graph, members);
            return own ? List.of(new int[] {members[0], members[0]}) : List.of();
        }
        for (int i = 0; i < members.length; i++) {
            local[members[i]] = i;
        }
        LinkSet all = new LinkSet(members.length);
        for (int effect : members) {
            for (int cause : graph.causesOf(effect)) {
                if (condensation.componentOf(cause) == component && cause != effect) {
                    all.add(local[cause], local[effect]);
                }
            }
        }
        LinkSet few = all.reachingAllFromFirst(false).union(all.reachingAllFromFirst(true));
        prune(few);
        List<int[]> links = new ArrayList<>();
        few.links().forEach(link -> links.add(new int[] {members[link[0]], members[link[1]]}));
        return links;
    }

    private void prune(LinkSet links) {
        for (int[] link : links.links()) {
            if (steps > MAX_STEPS) {
                minimal = false;
                return;
            }
            if (links.isOnlyWay(link[0], link[1])) {
                continue;
            }
            links.remove(link[0], link[1]);
            steps += links.size();
            if (!links.leads(link[0], link[1])) {
                links.add(link[0], link[1]);
            }
        }
    }
}
