package dev.postmortem.model.timeline;

/** The hash codes of the ids of the lines of one file, which {@link LineId#of} would make. Belongs to one thread. */
final class LineIdHashes {
    private final String file;

    /** Lines that follow each other have all digits of their numbers but the last one in common. */
    private long firstOfTen = -LineId.TEN;

    private int hashBeforeLastDigit;

    LineIdHashes(String file) {
        this.file = file;
    }

    int of(long line) {
        long digit = line - firstOfTen;
        if (digit < 0 || digit >= LineId.TEN) {
            long tens = line / LineId.TEN;
            hashBeforeLastDigit = LineId.hash(file, tens);
            firstOfTen = tens * LineId.TEN;
            digit = line - firstOfTen;
        }
        return LineId.FACTOR * hashBeforeLastDigit + '0' + (int) digit;
    }
}
