package dev.postmortem.rca.openpsa;

import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.rca.FactorGraph;
import dev.postmortem.rca.chain.FeedbackLoop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes a factor graph in Open-PSA model exchange format; the same tree gives the same text. */
final class MefWriter {
    private final FaultTree tree;
    private final Map<String, ContributingFactor> factors = new LinkedHashMap<>();
    private final Map<String, List<Explanation>> explanations = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final EventNames names;
    private final StringBuilder xml = new StringBuilder();

    MefWriter(FaultTree tree) {
        this.tree = tree;
        FactorGraph graph = tree.getGraph();
        graph.getFactors().forEach(factor -> factors.put(factor.getId().toString(), factor));
        for (Explanation explanation : graph.getExplanations()) {
            mention(explanation.getEffect());
            explanation.getCauses().forEach(this::mention);
            explanations
                    .computeIfAbsent(explanation.getEffect().toString(), effect -> new ArrayList<>(1))
                    .add(explanation);
            explanation.getCauses().stream()
                    .filter(cause -> !cause.equals(explanation.getEffect()))
                    .forEach(cause -> used.add(cause.toString()));
        }
        List<FactorId> ids = new ArrayList<>(
                factors.values().stream().map(ContributingFactor::getId).toList());
        ids.addAll(tree.getConstants().keySet());
        ids.forEach(MefWriter::check);
        this.names = new EventNames(ids);
        graph.feedbackLoops().forEach(this::check);
    }

    String write() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opsa-mef>\n");
        String name = EventNames.similar(tree.getName());
        xml.append("  <define-fault-tree name=\"").append(name).append("\">\n");
        label(tree.getName(), name);
        factors.values().stream().filter(this::isGate).forEach(this::gate);
        tree.getConstants().forEach(this::houseEvent);
        xml.append("  </define-fault-tree>\n  <model-data>\n");
        factors.values().stream().filter(factor -> !isGate(factor)).forEach(this::basicEvent);
        return xml.append("  </model-data>\n</opsa-mef>\n").toString();
    }

    /** A factor that explanations name and that the graph does not have is one all the same. */
    private void mention(FactorId id) {
        factors.computeIfAbsent(
                id.toString(),
                text -> ContributingFactor.builder()
                        .id(id)
                        .kind(FactorKind.CONDITION)
                        .text(text)
                        .build());
    }

    private static void check(FactorId id) {
        if (!XmlText.isKept(id.toString())) {
            throw new IllegalArgumentException("the factor id '" + XmlText.oneLine(id.toString())
                    + "' has characters that XML cannot keep; rename the factor");
        }
    }

    private void check(FeedbackLoop loop) {
        if (loop.getFactors().size() > 1 || !isNever(loop.getFactors().get(0).toString())) {
            throw new IllegalArgumentException(
                    "a fault tree in Open-PSA has no loops, but here is " + loop + "; break it before writing");
        }
    }

    /** Explained by itself alone, as the reader says of a gate that house events rule out. */
    private boolean isNever(String id) {
        return Objects.requireNonNull(explanations.get(id)).stream()
                .allMatch(explanation -> explanation.getCauses().size() == 1
                        && explanation.getCauses().get(0).toString().equals(id));
    }

    private boolean isGate(ContributingFactor factor) {
        return explanations.containsKey(factor.getId().toString());
    }

    private void gate(ContributingFactor factor) {
        String id = factor.getId().toString();
        open("define-gate", factor);
        List<Explanation> alternatives = Objects.requireNonNull(explanations.get(id));
        if (isNever(id)) {
            xml.append("      <constant value=\"false\"/>\n");
        } else if (alternatives.size() == 1) {
            formula(alternatives.get(0), "      ");
        } else {
            xml.append("      <or>\n");
            alternatives.forEach(explanation -> formula(explanation, "        "));
            xml.append("      </or>\n");
        }
        xml.append("    </define-gate>\n");
    }

    private void basicEvent(ContributingFactor factor) {
        open("define-basic-event", factor);
        factor.getLikelihood()
                .ifPresent(likelihood ->
                        xml.append("      <float value=\"").append(likelihood).append("\"/>\n"));
        xml.append("    </define-basic-event>\n");
    }

    private void open(String element, ContributingFactor factor) {
        String name = names.of(factor.getId());
        xml.append("    <").append(element).append(" name=\"").append(name).append("\">\n");
        label(factor.getText(), factor.getId().toString());
        boolean isTop = isGate(factor) && !used.contains(factor.getId().toString());
        attributes(FactorAttributes.of(factor, name, isTop));
    }

    private void houseEvent(FactorId id, boolean state) {
        String name = names.of(id);
        xml.append("    <define-house-event name=\"").append(name).append("\">\n");
        if (!name.equals(id.toString())) {
            attributes(Map.of(FactorAttributes.ID, id.toString()));
        }
        xml.append("      <constant value=\"").append(state).append("\"/>\n    </define-house-event>\n");
    }

    private void label(String text, String usual) {
        String line = XmlText.oneLine(text);
        if (!line.isEmpty() && !line.equals(usual)) {
            xml.append("      <label>").append(XmlText.label(line)).append("</label>\n");
        }
    }

    private void attributes(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        xml.append("      <attributes>\n");
        attributes.forEach((name, value) -> xml.append("        <attribute name=\"")
                .append(name)
                .append("\" value=\"")
                .append(XmlText.attribute(value))
                .append("\"/>\n"));
        xml.append("      </attributes>\n");
    }

    /** One explanation as a formula; a single cause needs no operator. */
    private void formula(Explanation explanation, String indent) {
        List<FactorId> causes = explanation.getCauses();
        int needed = explanation.getAtLeast().orElse(causes.size());
        if (causes.size() == 1) {
            references(causes, indent);
            return;
        }
        String operator = needed == causes.size() ? "and" : needed == 1 ? "or" : "atleast";
        String min = operator.equals("atleast") ? " min=\"" + needed + "\"" : "";
        xml.append(indent).append('<').append(operator).append(min).append(">\n");
        references(causes, indent + "  ");
        xml.append(indent).append("</").append(operator).append(">\n");
    }

    private void references(Collection<FactorId> causes, String indent) {
        for (FactorId cause : causes) {
            String element = explanations.containsKey(cause.toString()) ? "gate" : "basic-event";
            xml.append(indent)
                    .append('<')
                    .append(element)
                    .append(" name=\"")
                    .append(names.of(cause))
                    .append("\"/>\n");
        }
    }
}
