package dev.postmortem.model.action;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.text.AlignedText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays an action item out for a terminal: what is to be done, by whom, until when, and what for. */
final class ActionItemText {
    private ActionItemText() {}

    static String of(ActionItem action) {
        return AlignedText.titled(action.getType() + " " + action.getId() + ": " + action.getTitle())
                .row("status", status(action))
                .field("owner", join(action.getOwner().map(Actor::getName), action.getTeam()))
                .field("due", action.getDueDate())
                .field("done", action.getCompletedAt())
                .field("issue", action.getIssue().map(issue -> issue.getSystem() + " " + issue.getKey()))
                .field("addresses", action.getAddresses())
                .field("breaks", action.getBreaks())
                .field("why", action.getContext())
                .field("how", action.getDirection())
                .field("to tell that it is done", action.getVerification())
                .toString();
    }

    private static String status(ActionItem action) {
        return join(
                Optional.of(action.getStatus()
                        + action.getReason().map(why -> " (" + why + ")").orElse("")),
                action.getPriority(),
                action.isNeedsDiscussion() ? Optional.of("needs discussion") : Optional.empty());
    }

    private static String join(Optional<?>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).map(Object::toString).collect(Collectors.joining(", "));
    }
}
