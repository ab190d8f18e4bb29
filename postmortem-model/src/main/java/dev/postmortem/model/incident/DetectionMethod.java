package dev.postmortem.model.incident;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.postmortem.model.text.TextValue;

/** How an incident came to light; open, so that users add their own. */
public final class DetectionMethod extends TextValue<DetectionMethod> implements Comparable<DetectionMethod> {
    /** An alert. */
    public static final DetectionMethod ALERT = new DetectionMethod("ALERT");

    /** A customer. */
    public static final DetectionMethod CUSTOMER_REPORT = new DetectionMethod("CUSTOMER_REPORT");

    /** Somebody of the organisation. */
    public static final DetectionMethod EMPLOYEE_REPORT = new DetectionMethod("EMPLOYEE_REPORT");

    /** A partner. */
    public static final DetectionMethod PARTNER_REPORT = new DetectionMethod("PARTNER_REPORT");

    /** An audit. */
    public static final DetectionMethod AUDIT = new DetectionMethod("AUDIT");

    /** A test that runs by itself. */
    public static final DetectionMethod AUTOMATED_TEST = new DetectionMethod("AUTOMATED_TEST");

    /** Nobody has said. */
    public static final DetectionMethod UNKNOWN = new DetectionMethod("UNKNOWN");

    private DetectionMethod(String value) {
        super(value);
    }

    /**
     * Returns the detection method with a text.
     *
     * @param value the text, not blank
     * @return the detection method
     * @throws IllegalArgumentException if the text is blank
     */
    @JsonCreator
    public static DetectionMethod of(String value) {
        return new DetectionMethod(value);
    }
}
