package dev.postmortem.render.ticket;

import java.util.List;

/** What each tracker takes, and where in its request it stands. */
record Limits(Tracker tracker, String title, int titleLimit, String text, int textLimit) {
    static final List<Limits> ALL = List.of(
            new Limits(Tracker.jira("OPS", "Task"), "/fields/summary", 255, "/fields/description", 32_767),
            new Limits(Tracker.gitHub("acme", "shop"), "/title", 256, "/body", 65_536),
            new Limits(Tracker.gitLab("shop/checkout"), "/title", 255, "/description", 1_048_576),
            new Limits(Tracker.linear("t-1"), "/variables/input/title", 255, "/variables/input/description", 65_536),
            new Limits(Tracker.asana("p-1"), "/data/name", 1_024, "/data/notes", 32_768),
            new Limits(Tracker.serviceNow("task"), "/short_description", 160, "/description", 4_000));
}
