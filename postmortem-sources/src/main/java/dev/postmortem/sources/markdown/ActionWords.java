package dev.postmortem.sources.markdown;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.action.ActionType;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which reports state what kind of action something is and where it stands. */
final class ActionWords {
    private static final Map<String, ActionType> TYPES = Map.ofEntries(
            Map.entry("investigate", ActionType.INVESTIGATE),
            Map.entry("investigation", ActionType.INVESTIGATE),
            Map.entry("mitigate", ActionType.MITIGATE),
            Map.entry("mitigation", ActionType.MITIGATE),
            Map.entry("mitigative", ActionType.MITIGATE),
            Map.entry("repair", ActionType.REPAIR),
            Map.entry("fix", ActionType.REPAIR),
            Map.entry("detect", ActionType.DETECT),
            Map.entry("detection", ActionType.DETECT),
            Map.entry("monitoring", ActionType.DETECT),
            Map.entry("alerting", ActionType.DETECT),
            Map.entry("prevent", ActionType.PREVENT),
            Map.entry("prevention", ActionType.PREVENT),
            Map.entry("preventative", ActionType.PREVENT),
            Map.entry("preventive", ActionType.PREVENT),
            Map.entry("process", ActionType.PROCESS),
            Map.entry("documentation", ActionType.PROCESS),
            Map.entry("training", ActionType.PROCESS));
    private static final Map<String, ActionStatus> STATUSES = Map.ofEntries(
            Map.entry("proposed", ActionStatus.PROPOSED),
            Map.entry("open", ActionStatus.OPEN),
            Map.entry("todo", ActionStatus.OPEN),
            Map.entry("to do", ActionStatus.OPEN),
            Map.entry("not started", ActionStatus.OPEN),
            Map.entry("new", ActionStatus.OPEN),
            Map.entry("pending", ActionStatus.OPEN),
            Map.entry("in progress", ActionStatus.IN_PROGRESS),
            Map.entry("started", ActionStatus.IN_PROGRESS),
            Map.entry("ongoing", ActionStatus.IN_PROGRESS),
            Map.entry("wip", ActionStatus.IN_PROGRESS),
            Map.entry("done", ActionStatus.DONE),
            Map.entry("complete", ActionStatus.DONE),
            Map.entry("completed", ActionStatus.DONE),
            Map.entry("closed", ActionStatus.DONE),
            Map.entry("fixed", ActionStatus.DONE),
            Map.entry("finished", ActionStatus.DONE),
            Map.entry("resolved", ActionStatus.DONE),
            Map.entry("yes", ActionStatus.DONE),
            Map.entry("x", ActionStatus.DONE),
            Map.entry("\u2705", ActionStatus.DONE),
            Map.entry("\u2714", ActionStatus.DONE),
            Map.entry("declined", ActionStatus.WONT_DO),
            Map.entry("won't do", ActionStatus.WONT_DO),
            Map.entry("wontfix", ActionStatus.WONT_DO),
            Map.entry("won't fix", ActionStatus.WONT_DO));
    private static final Pattern PRIORITY = Pattern.compile("(?i)p\\s?([0-3])\\b.*");

    private ActionWords() {}

    static Optional<ActionType> type(String words) {
        String name = SectionKind.normalized(words);
        int blank = name.indexOf(' ');
        return Optional.ofNullable(TYPES.get(blank < 0 ? name : name.substring(0, blank)));
    }

    static Optional<ActionStatus> status(String words) {
        Optional<ActionStatus> mark = Optional.ofNullable(STATUSES.get(words.strip()));
        return mark.or(() -> Optional.ofNullable(STATUSES.get(SectionKind.normalized(words))));
    }

    static Optional<ActionPriority> priority(String words) {
        Matcher priority = PRIORITY.matcher(words.strip());
        return priority.matches() ? Optional.of(ActionPriority.valueOf("P" + priority.group(1))) : Optional.empty();
    }
}
