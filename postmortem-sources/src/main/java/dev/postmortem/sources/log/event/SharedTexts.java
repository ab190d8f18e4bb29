package dev.postmortem.sources.log.event;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.ActorType;

/**
 * Lets the events of one file share the texts that come again and again, so that a million of them stay small.
 *
 * <p>Of fixed size: a newer text takes the place of an older one. Belongs to one reading.
 */
public final class SharedTexts {
    private static final int SLOTS = 1 << 12;
    private static final int MAX_LENGTH = 100;

    /** After so many messages it shows whether they come again. */
    private static final int TRIED = 1 << 12;

    private static final int WORTH_IT = 8;

    private final String[] texts = new String[SLOTS];
    private final Actor[] actors = new Actor[SLOTS];
    private int messages;
    private int messagesAgain;

    /** {@return an equal text, usually one that was seen before} */
    public String text(String text) {
        if (text.length() > MAX_LENGTH) {
            return text;
        }
        int slot = slot(text);
        if (!text.equals(texts[slot])) {
            texts[slot] = text;
        }
        return texts[slot];
    }

    /** {@return an equal message; the same one where messages have turned out to be nearly always new} */
    public String message(String text) {
        if (messages >= TRIED && messagesAgain * WORTH_IT < messages) {
            return text;
        }
        String known = text(text);
        if (messages < TRIED) {
            messages++;
            messagesAgain += known == text ? 0 : 1;
        }
        return known;
    }

    /** {@return the program or host with a name, not blank} */
    public Actor system(String name) {
        int slot = slot(name);
        Actor known = actors[slot];
        if (known == null || !known.getName().equals(name)) {
            actors[slot] = Actor.of(name, ActorType.SYSTEM);
        }
        return actors[slot];
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
