package dev.postmortem.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The steps from the first version to the current one. */
final class Migrations {
    /** The first brings version 1 to version 2, and so on. */
    private static final List<Migration> STEPS = List.of(new StatementsFromTexts());

    private Migrations() {}

    static void toCurrent(ObjectNode document, int version) {
        STEPS.subList(version - 1, STEPS.size()).forEach(step -> step.apply(document));
    }
}
