package dev.postmortem.model.timeline;

/** The id of an event that is a line of a text file: file and line. */
final class LineId {
    /** Of {@link String#hashCode()}. */
    static final int FACTOR = 31;

    static final int TEN = 10;

    private LineId() {}

    static EventId of(String file, long line) {
        return EventId.of(file + ':' + line);
    }

    /** {@return the hash code of the id, as {@link String#hashCode()} defines it, without the text; zero has no digit} */
    static int hash(String file, long line) {
        int digits = 0;
        int power = 1;
        for (long rest = line; rest > 0; rest /= TEN) {
            digits += ('0' + (int) (rest % TEN)) * power;
            power *= FACTOR;
        }
        return (FACTOR * file.hashCode() + ':') * power + digits;
    }
}
