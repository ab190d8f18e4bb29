package dev.postmortem.examples.quickstart;

/** The caller asked for something that cannot be done; the message says what and how to ask instead. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
