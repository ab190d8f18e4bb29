package dev.postmortem.model.time;

/** Thrown when a text is not a time, or could be several; says where, why and what to write instead. */
public final class EventTimeFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    /** How far the text was understood. */
    private final int position;

    /** What to write instead. */
    private final String remedy;

    /**
     * Creates an exception.
     *
     * @param text what was read; only its beginning is shown, control characters and the like made visible
     * @param position the index of the character at which it is no longer understood, from 0
     * @param why what is wrong there
     * @param remedy what to write or declare instead
     */
    public EventTimeFormatException(String text, int position, String why, String remedy) {
        super(quoted(text) + " at character " + (position + 1) + ": " + why + "; " + remedy);
        this.position = position;
        this.remedy = remedy;
    }

    /** {@return the index of the character at which the text is no longer understood, from 0} */
    public int getPosition() {
        return position;
    }

    /** {@return what to write or declare instead} */
    public String getRemedy() {
        return remedy;
    }

    private static String quoted(String text) {
        return QuotedText.of(text.length() <= SHOWN ? text : text.substring(0, SHOWN))
                + (text.length() <= SHOWN ? "" : "…");
    }
}
