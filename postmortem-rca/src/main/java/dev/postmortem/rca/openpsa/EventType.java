package dev.postmortem.rca.openpsa;

/** What an event is; ANY is for references that do not say. */
enum EventType {
    GATE("gate"),
    BASIC_EVENT("basic-event"),
    HOUSE_EVENT("house-event"),
    ANY("event");

    private final String element;

    EventType(String element) {
        this.element = element;
    }

    /** The type that an element or an attribute names, null if it names none. */
    static @org.jspecify.annotations.Nullable EventType of(String element) {
        for (EventType type : values()) {
            if (type.element.equals(element)) {
                return type;
            }
        }
        return null;
    }

    boolean accepts(EventType other) {
        return this == ANY || this == other;
    }

    @Override
    public String toString() {
        return element;
    }
}
