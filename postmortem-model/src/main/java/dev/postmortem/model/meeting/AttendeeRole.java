package dev.postmortem.model.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** Why somebody is invited to the meeting; open, so that users add their own. */
public final class AttendeeRole extends TextValue<AttendeeRole> implements Comparable<AttendeeRole> {
    /** Led the response. */
    public static final AttendeeRole INCIDENT_LEAD = new AttendeeRole("INCIDENT_LEAD");

    /** Answers for a service that was affected. */
    public static final AttendeeRole SERVICE_OWNER = new AttendeeRole("SERVICE_OWNER");

    /** Took part in the response. */
    public static final AttendeeRole RESPONDER = new AttendeeRole("RESPONDER");

    /** Answers for the people of a service. */
    public static final AttendeeRole ENGINEERING_MANAGER = new AttendeeRole("ENGINEERING_MANAGER");

    /** Answers for the product. */
    public static final AttendeeRole PRODUCT_MANAGER = new AttendeeRole("PRODUCT_MANAGER");

    /** Speaks with customers. */
    public static final AttendeeRole CUSTOMER_LIAISON = new AttendeeRole("CUSTOMER_LIAISON");

    /** Writes down what is said. */
    public static final AttendeeRole NOTE_TAKER = new AttendeeRole("NOTE_TAKER");

    /** Wants to learn. */
    public static final AttendeeRole OBSERVER = new AttendeeRole("OBSERVER");

    private AttendeeRole(String value) {
        super(value);
    }

    /**
     * Returns the role with a text.
     *
     * @param value the text, not blank
     * @return the role
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static AttendeeRole of(String value) {
        return new AttendeeRole(value);
    }
}
