package dev.postmortem.rca.drawing;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.chain.FeedbackLoop;
import dev.postmortem.rca.drawing.Drawing.Link;
import dev.postmortem.rca.drawing.Drawing.Node;
import dev.postmortem.rca.drawing.Drawing.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Decides what of a graph is drawn. */
final class DrawingPlan {
    private static final int LINKS_PER_FACTOR = 5;

    private final Function<FactorId, String> names;
    private final Set<String> outcomes = new HashSet<>();
    private final Map<String, List<Explanation>> explanations = new LinkedHashMap<>();
    private final Map<String, Integer> loops = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int freeLinks;
    private int leftOut;

    DrawingPlan(FactorGraph graph, int limit, Function<FactorId, String> names) {
        this.names = names;
        graph.getOutcomes().forEach(outcome -> outcomes.add(outcome.toString()));
        for (Explanation explanation : graph.getExplanations()) {
            explanations
                    .computeIfAbsent(explanation.getEffect().toString(), effect -> new ArrayList<>(1))
                    .add(explanation);
        }
        numberLoops(graph.feedbackLoops());
        this.freeLinks = Math.multiplyExact(Math.min(limit, Integer.MAX_VALUE / LINKS_PER_FACTOR), LINKS_PER_FACTOR);
        List<FactorId> order = new Nearest(explanations)
                .from(graph.getOutcomes())
                .from(graph.getFactors().stream().map(factor -> factor.getId()).toList())
                .from(graph.getExplanations().stream()
                        .map(Explanation::getEffect)
                        .toList())
                .order();
        List<FactorId> shown = order.subList(0, Math.min(limit, order.size()));
        shown.forEach(this::add);
        shown.forEach(this::explain);
        if (shown.size() < order.size()) {
            notes.add(shown.size() + " of " + order.size() + " factors are shown");
        }
        if (leftOut > 0) {
            notes.add(leftOut + (leftOut == 1 ? " explanation is" : " explanations are") + " not shown");
        }
    }

    Drawing drawing() {
        return new Drawing(nodes, links, notes);
    }

    private void numberLoops(List<FeedbackLoop> feedbackLoops) {
        for (int i = 0; i < feedbackLoops.size(); i++) {
            for (FactorId factor : feedbackLoops.get(i).getFactors()) {
                loops.put(factor.toString(), i);
            }
        }
    }

    private void add(FactorId factor) {
        String id = factor.toString();
        Shape shape = outcomes.contains(id)
                ? Shape.OUTCOME
                : explanations.containsKey(id) ? Shape.EXPLAINED : Shape.UNEXPLAINED;
        String name = Objects.requireNonNull(names.apply(factor), () -> "the label of factor " + factor);
        numbers.put(id, add(shape, LabelLines.of(name)));
    }

    private int add(Shape shape, List<String> lines) {
        nodes.add(new Node(shape, lines));
        return nodes.size() - 1;
    }

    private void explain(FactorId effect) {
        List<Explanation> alternatives = explanations.getOrDefault(effect.toString(), List.of());
        int target = Objects.requireNonNull(numbers.get(effect.toString()));
        if (alternatives.size() > 1) {
            int any = add(Shape.JOIN, List.of("any"));
            link(any, target, alternatives.stream().anyMatch(this::isInLoop));
            target = any;
        }
        for (Explanation explanation : alternatives) {
            if (freeLinks > explanation.getCauses().size()) {
                explain(explanation, target);
            } else {
                leftOut++;
            }
        }
    }

    private void explain(Explanation explanation, int target) {
        List<FactorId> causes = explanation.getCauses();
        List<FactorId> shown = causes.stream()
                .filter(cause -> numbers.containsKey(cause.toString()))
                .toList();
        int end = target;
        if (causes.size() > 1 || shown.isEmpty()) {
            end = add(Shape.JOIN, List.of(join(explanation, causes.size() - shown.size())));
            link(end, target, isInLoop(explanation));
        }
        for (FactorId cause : shown) {
            link(Objects.requireNonNull(numbers.get(cause.toString())), end, isInLoop(cause, explanation.getEffect()));
        }
    }

    private static String join(Explanation explanation, int hidden) {
        int causes = explanation.getCauses().size();
        String needed = explanation
                .getAtLeast()
                .filter(k -> k < causes)
                .map(k -> k + " of " + causes)
                .orElse("all");
        return hidden == 0 ? needed : needed + ", " + hidden + " not shown";
    }

    private boolean isInLoop(Explanation explanation) {
        return explanation.getCauses().stream().anyMatch(cause -> isInLoop(cause, explanation.getEffect()));
    }

    private boolean isInLoop(FactorId cause, FactorId effect) {
        Integer loop = loops.get(cause.toString());
        return loop != null && loop.equals(loops.get(effect.toString()));
    }

    private void link(int from, int to, boolean loop) {
        links.add(new Link(from, to, loop));
        freeLinks--;
    }
}
