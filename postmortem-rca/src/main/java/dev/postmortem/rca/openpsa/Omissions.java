package dev.postmortem.rca.openpsa;

import dev.postmortem.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What reading a file left out: how often, and where first. */
final class Omissions {
    /** How many kinds of elements are told apart. */
    private static final int KINDS = 20;

    private final Map<String, Omission> elements = new TreeMap<>();
    private final Map<String, Omission> probabilities = new TreeMap<>();

    private record Omission(int count, int line) {
        Omission and(Omission other) {
            return new Omission(count + other.count, line);
        }

        String where() {
            return (count == 1 ? "" : count + " times, first ") + "on line " + line;
        }
    }

    void element(String name, int line) {
        add(elements, name, line);
    }

    void probability(String expression, int line) {
        add(probabilities, expression, line);
    }

    private static void add(Map<String, Omission> omissions, String name, int line) {
        String element = "<" + name + ">";
        String kind = omissions.containsKey(element) || omissions.size() < KINDS ? element : "yet another element";
        omissions.merge(kind, new Omission(1, line), Omission::and);
    }

    List<Finding> findings(List<Event> undefined) {
        List<Finding> findings = new ArrayList<>();
        elements.forEach((name, omission) -> findings.add(OpenPsaRule.LEFT_OUT.at(
                "",
                "",
                name + " was left out " + omission.where(),
                "a factor graph holds gates, basic events and house events; say in a factor what else matters")));
        probabilities.forEach((name, omission) -> findings.add(OpenPsaRule.WITHOUT_LIKELIHOOD.at(
                "",
                "",
                "a probability is given as " + name + " " + omission.where() + " and was not read",
                "give it as <float value=\"...\"/>")));
        if (!undefined.isEmpty()) {
            Event first = undefined.get(0);
            findings.add(OpenPsaRule.UNDEFINED_EVENT.at(
                    "",
                    "",
                    (undefined.size() == 1 ? "an event is" : undefined.size() + " events are")
                            + " used but not defined and count as basic events without a probability; the first is "
                            + first.id() + " on line " + first.line(),
                    "define them, or correct their names"));
        }
        return findings.stream().sorted().toList();
    }
}
