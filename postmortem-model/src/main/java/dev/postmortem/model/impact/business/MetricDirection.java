package dev.postmortem.model.impact.business;

/** Which way a figure moves when things get worse. */
public enum MetricDirection {
    /** Less than usual is bad, as with orders. */
    LOWER_IS_WORSE,
    /** More than usual is bad, as with errors. */
    HIGHER_IS_WORSE
}
