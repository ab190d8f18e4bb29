package dev.postmortem.sources.input;

/** How much one file may cost; whatever goes beyond is reported, never dropped in silence. */
public final class Limits {
    /** How many characters a line may have; the rest of a longer one is skipped. */
    public static final int LINE_CHARS = 1 << 20;

    /** How many bytes at the beginning of a file tell its format. */
    static final int HEAD_BYTES = 1 << 16;

    /** How many bytes are searched for the shape of a JSON file whose beginning does not tell it. */
    static final int SHAPE_BYTES = 16 << 20;

    /** How many bytes one compressed file may inflate to. */
    static final long INFLATED_BYTES = 4L << 30;

    /** How many files one folder or archive may have. */
    static final int FILES = 10_000;

    private static final long RATIO = 100;
    private static final long RATIO_FROM = 1 << 20;

    private Limits() {}

    /**
     * Tells whether compressed content grows as no honest file does.
     *
     * @param stored how many bytes were read
     * @param inflated how many bytes came out
     * @return true if it is to be cut off
     */
    static boolean exceeded(long stored, long inflated) {
        return inflated > INFLATED_BYTES || inflated > RATIO_FROM && inflated / RATIO > stored;
    }
}
