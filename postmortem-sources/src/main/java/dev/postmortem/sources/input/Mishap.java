package dev.postmortem.sources.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What often lies where an export should be.
 *
 * @param message what the file is
 * @param remedy how to get the export
 */
record Mishap(String message, String remedy) {
    private static final Mishap PAGE = new Mishap(
            "the file is a web page, such as one that asks to sign in",
            "leave it out, or export the data itself, as JSON or as text");
    private static final Mishap REFUSAL = new Mishap(
            "the file is the answer of a server that refused a request",
            "check the address, the token and its rights, and export again");
    private static final Mishap YAML = new Mishap(
            "the file is YAML, which is not read", "leave it out, or export it as JSON: kubectl get events -A -o json");
    private static final Mishap TABLE = new Mishap(
            "the file is a table that tells how long ago things were, not when",
            "export the events with their times: kubectl get events -A -o json");

    private static final List<List<String>> REFUSALS = List.of(
            List.of("/ok", "/error"),
            List.of("/message", "/documentation_url"),
            List.of("/error/message", "/error/code"),
            List.of("/kind", "/apiVersion", "/status", "/reason", "/code"),
            List.of("/errors/*/message"));

    /** Returns what an unrecognised file is; absent if nobody can say. */
    static Optional<Mishap> of(FileHead head) {
        String first = head.lines().stream()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.equals("---"))
                .findFirst()
                .orElse("");
        if (first.startsWith("<!doctype html") || first.startsWith("<html")) {
            return Optional.of(PAGE);
        }
        if (first.startsWith("last seen ") || first.startsWith("namespace ") && first.contains(" last seen ")) {
            return Optional.of(TABLE);
        }
        if (first.startsWith("apiversion: ")) {
            return Optional.of(YAML);
        }
        return Optional.of(REFUSAL).filter(refusal -> isRefusal(head.json()));
    }

    private static boolean isRefusal(JsonShape json) {
        return REFUSALS.stream().anyMatch(names -> json.hasAll(names.toArray(String[]::new)));
    }
}
