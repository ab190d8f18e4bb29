/**
 * Immutable domain types of post-incident reviews, and the arithmetic on them.
 *
 * <p>Start at {@link dev.postmortem.model.Postmortem} for the values and at
 * {@code dev.postmortem.model.merge} to make a timeline out of sources.
 */
module dev.postmortem.model {
    requires transitive com.fasterxml.jackson.annotation;
    requires transitive jakarta.validation;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.fasterxml.jackson.databind;
    requires static java.compiler;

    exports dev.postmortem.model;
    exports dev.postmortem.model.action;
    exports dev.postmortem.model.clock;
    exports dev.postmortem.model.common;
    exports dev.postmortem.model.diff;
    exports dev.postmortem.model.duplicate;
    exports dev.postmortem.model.factor;
    exports dev.postmortem.model.finding;
    exports dev.postmortem.model.fleet;
    exports dev.postmortem.model.impact;
    exports dev.postmortem.model.impact.business;
    exports dev.postmortem.model.impact.summary;
    exports dev.postmortem.model.incident;
    exports dev.postmortem.model.meeting;
    exports dev.postmortem.model.merge;
    exports dev.postmortem.model.metric;
    exports dev.postmortem.model.phase;
    exports dev.postmortem.model.policy;
    exports dev.postmortem.model.source;
    exports dev.postmortem.model.status;
    exports dev.postmortem.model.text;
    exports dev.postmortem.model.time;
    exports dev.postmortem.model.timeline;
    exports dev.postmortem.model.timeline.view;
    exports dev.postmortem.model.validation;

    opens dev.postmortem.model;
    opens dev.postmortem.model.action;
    opens dev.postmortem.model.clock;
    opens dev.postmortem.model.common;
    opens dev.postmortem.model.diff;
    opens dev.postmortem.model.duplicate;
    opens dev.postmortem.model.factor;
    opens dev.postmortem.model.finding;
    opens dev.postmortem.model.impact;
    opens dev.postmortem.model.impact.business;
    opens dev.postmortem.model.impact.summary;
    opens dev.postmortem.model.incident;
    opens dev.postmortem.model.meeting;
    opens dev.postmortem.model.merge;
    opens dev.postmortem.model.metric;
    opens dev.postmortem.model.phase;
    opens dev.postmortem.model.policy;
    opens dev.postmortem.model.source;
    opens dev.postmortem.model.status;
    opens dev.postmortem.model.text;
    opens dev.postmortem.model.time;
    opens dev.postmortem.model.timeline;
    opens dev.postmortem.model.timeline.view;
    opens dev.postmortem.model.validation;
}
