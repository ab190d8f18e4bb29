package dev.postmortem.model.timeline;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** What kind of fact an event is; open, so that users and later versions add their own.
 *
 * <p>By convention names are upper case with underscores. */
public final class EventKind extends TextValue<EventKind> implements Comparable<EventKind> {
    /** Somebody wrote in a chat. */
    public static final EventKind CHAT_MESSAGE = new EventKind("CHAT_MESSAGE");

    /** The chat itself reports something. */
    public static final EventKind CHAT_SYSTEM = new EventKind("CHAT_SYSTEM");

    /** An alert fired. */
    public static final EventKind ALERT_FIRED = new EventKind("ALERT_FIRED");

    /** An alert stopped. */
    public static final EventKind ALERT_RESOLVED = new EventKind("ALERT_RESOLVED");

    /** Somebody took the alert. */
    public static final EventKind ACKNOWLEDGED = new EventKind("ACKNOWLEDGED");

    /** The alert went back. */
    public static final EventKind UNACKNOWLEDGED = new EventKind("UNACKNOWLEDGED");

    /** The alert was given to somebody. */
    public static final EventKind ASSIGNED = new EventKind("ASSIGNED");

    /** The next level was called. */
    public static final EventKind ESCALATED = new EventKind("ESCALATED");

    /** Somebody was called. */
    public static final EventKind NOTIFIED = new EventKind("NOTIFIED");

    /** Somebody joined the response. */
    public static final EventKind RESPONDER_JOINED = new EventKind("RESPONDER_JOINED");

    /** The status of the incident changed. */
    public static final EventKind STATUS_CHANGE = new EventKind("STATUS_CHANGE");

    /** The severity of the incident changed. */
    public static final EventKind SEVERITY_CHANGE = new EventKind("SEVERITY_CHANGE");

    /** The impact began, changed or ended. */
    public static final EventKind IMPACT_CHANGE = new EventKind("IMPACT_CHANGE");

    /** A deployment started. */
    public static final EventKind DEPLOYMENT_STARTED = new EventKind("DEPLOYMENT_STARTED");

    /** A deployment succeeded. */
    public static final EventKind DEPLOYMENT_FINISHED = new EventKind("DEPLOYMENT_FINISHED");

    /** A deployment failed. */
    public static final EventKind DEPLOYMENT_FAILED = new EventKind("DEPLOYMENT_FAILED");

    /** A change was taken back. */
    public static final EventKind ROLLBACK = new EventKind("ROLLBACK");

    /** A configuration changed. */
    public static final EventKind CONFIG_CHANGE = new EventKind("CONFIG_CHANGE");

    /** A version was released. */
    public static final EventKind RELEASE = new EventKind("RELEASE");

    /** Somebody did something. */
    public static final EventKind ACTION = new EventKind("ACTION");

    /** Somebody decided something. */
    public static final EventKind DECISION = new EventKind("DECISION");

    /** A possible explanation came up. */
    public static final EventKind HYPOTHESIS_RAISED = new EventKind("HYPOTHESIS_RAISED");

    /** A possible explanation held. */
    public static final EventKind HYPOTHESIS_CONFIRMED = new EventKind("HYPOTHESIS_CONFIRMED");

    /** A possible explanation fell. */
    public static final EventKind HYPOTHESIS_DISCARDED = new EventKind("HYPOTHESIS_DISCARDED");

    /** The outside was told. */
    public static final EventKind COMMUNICATION = new EventKind("COMMUNICATION");

    /** A customer reported. */
    public static final EventKind CUSTOMER_REPORT = new EventKind("CUSTOMER_REPORT");

    /** Somebody saw something. */
    public static final EventKind OBSERVATION = new EventKind("OBSERVATION");

    /** A program logged something. */
    public static final EventKind LOG = new EventKind("LOG");

    /** A mark on a graph. */
    public static final EventKind ANNOTATION = new EventKind("ANNOTATION");

    /** A note. */
    public static final EventKind NOTE = new EventKind("NOTE");

    /** Anything else. */
    public static final EventKind OTHER = new EventKind("OTHER");

    private EventKind(String value) {
        super(value);
    }

    /**
     * Returns the event kind with a text.
     *
     * @param value the text, not blank
     * @return the event kind
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static EventKind of(String value) {
        return new EventKind(value);
    }
}
