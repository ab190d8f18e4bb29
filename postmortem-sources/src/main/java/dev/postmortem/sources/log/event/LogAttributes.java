package dev.postmortem.sources.log.event;

import dev.postmortem.model.timeline.TimelineEventBuilder;

/** Puts what else a log record says on an event, so much of it that one line cannot fill the memory. */
public final class LogAttributes {
    static final int MAX_ATTRIBUTES = 32;
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_TRACE_LENGTH = 16_000;

    private final TimelineEventBuilder event;
    private final SharedTexts shared;
    private int count;
    private int more;

    public LogAttributes(TimelineEventBuilder event, SharedTexts shared) {
        this.event = event;
        this.shared = shared;
    }

    public void put(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (count == MAX_ATTRIBUTES) {
            more++;
            return;
        }
        count++;
        event.putAttribute(name, shared.text(shortened(value, maxLength(name))));
    }

    /** Says how many members are not on the event: those that were not put and {@code others}. */
    public void end(int others) {
        if (more + others > 0) {
            event.putAttribute("…", (more + others) + " more");
        }
    }

    public static String shortened(String value, int maxLength) {
        if (value.length() <= maxLength) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return value.substring(0, end) + "… (" + value.length() + " characters)";
    }

    private static int maxLength(String name) {
        return name.contains("stack") || name.contains("trace") ? MAX_TRACE_LENGTH : MAX_LENGTH;
    }
}
