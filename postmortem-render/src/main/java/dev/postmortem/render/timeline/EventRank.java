package dev.postmortem.render.timeline;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.Set;

/** How much the reader of a report needs to see an event for itself. */
enum EventRank {
    /** Pinned, the proof of a milestone, or otherwise marked. */
    MARKED,
    /** What changed, what was noticed, decided, done and said to the outside. */
    TURNING_POINT,
    /** What people wrote. */
    CONVERSATION,
    /** What systems do around it. */
    BACKGROUND,
    /** Log lines and observations: shown for themselves only if all events are. */
    RECORD;

    private static final Set<EventKind> BACKGROUND_KINDS = Set.of(
            EventKind.CHAT_SYSTEM,
            EventKind.ASSIGNED,
            EventKind.NOTIFIED,
            EventKind.RESPONDER_JOINED,
            EventKind.UNACKNOWLEDGED,
            EventKind.OTHER);
    private static final Set<EventKind> CONVERSATION_KINDS =
            Set.of(EventKind.CHAT_MESSAGE, EventKind.NOTE, EventKind.ANNOTATION);

    static EventRank of(TimelineEvent event, Set<EventId> marked) {
        EventKind kind = event.getKind();
        if (event.isPinned() || marked.contains(event.getId())) {
            return MARKED;
        }
        if (kind.equals(EventKind.LOG) || kind.equals(EventKind.OBSERVATION)) {
            return RECORD;
        }
        if (BACKGROUND_KINDS.contains(kind)) {
            return BACKGROUND;
        }
        if (CONVERSATION_KINDS.contains(kind)) {
            return isByProgram(event) ? BACKGROUND : CONVERSATION;
        }
        return TURNING_POINT;
    }

    private static boolean isByProgram(TimelineEvent event) {
        return event.getActor()
                .map(Actor::getType)
                .filter(type -> type == ActorType.BOT || type == ActorType.SYSTEM)
                .isPresent();
    }
}
