package dev.postmortem.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Compares what a document says with what was kept of it. */
final class UnknownMembers {
    private static final Set<String> NOT_LOOKED_INTO = Set.of("/schemaVersion");
    /** Members of a time that its canonical form leaves out where the others say the same. */
    private static final Set<String> DERIVABLE = Set.of("latestExclusive", "raw", "correction");

    private final List<Finding> findings = new ArrayList<>();
    private final Deque<Pair> open = new ArrayDeque<>();

    private UnknownMembers() {}

    static List<Finding> in(JsonNode given, JsonNode kept) {
        UnknownMembers search = new UnknownMembers();
        search.open.add(new Pair("", given, kept));
        while (!search.open.isEmpty()) {
            search.compare(search.open.removeFirst());
        }
        return List.copyOf(search.findings);
    }

    private void compare(Pair pair) {
        if (pair.given.isObject() && pair.kept.isObject()) {
            pair.given.properties().forEach(member -> {
                String path = pair.path + PointerStep.to(member.getKey());
                JsonNode kept = pair.kept.get(member.getKey());
                if (kept != null) {
                    open.add(new Pair(path, member.getValue(), kept));
                } else if (!NOT_LOOKED_INTO.contains(path)
                        && !DERIVABLE.contains(member.getKey())
                        && saysSomething(member.getValue())) {
                    findings.add(unknown(path));
                }
            });
        } else if (pair.given.isArray() && pair.kept.isArray() && pair.given.size() == pair.kept.size()) {
            for (int i = 0; i < pair.given.size(); i++) {
                open.add(new Pair(pair.path + "/" + i, pair.given.get(i), pair.kept.get(i)));
            }
        }
    }

    /** What is written as its default is left out of the canonical form, and nothing is lost. */
    private static boolean saysSomething(JsonNode value) {
        boolean isDefault = value.isNull() || value.isBoolean() && !value.booleanValue();
        return !isDefault && !(value.isContainerNode() && value.isEmpty());
    }

    private static Finding unknown(String path) {
        return Finding.builder()
                .id("json.unknown-member")
                .severity(FindingSeverity.WARNING)
                .path(path)
                .message("this member is not known and is not kept")
                .hint("look for a misspelling; docs/json-format.md lists the members")
                .build();
    }

    /**
     * A place in the document and what was kept of it.
     *
     * @param path the place
     * @param given what the document says
     * @param kept what was kept
     */
    private record Pair(String path, JsonNode given, JsonNode kept) {}
}
