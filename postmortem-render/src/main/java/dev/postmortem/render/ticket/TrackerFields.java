package dev.postmortem.render.ticket;

import dev.postmortem.model.action.ActionPriority;
import dev.postmortem.render.internal.RenderStyle;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * What an organisation calls things in its tracker.
 *
 * <p>Everything may be left out. Immutable and safe for use by many threads.
 */
@Value.Immutable
@RenderStyle
public abstract class TrackerFields {
    TrackerFields() {}

    /** {@return the user of the tracker for each owner, by the id or else the name that the postmortem has for the owner} */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getUsers();

    /**
     * {@return what the tracker calls a priority}
     *
     * <p>Unless set, Jira has Highest to Low, ServiceNow 1 to 4 and Linear 1 to 4; GitHub and GitLab get a label only where one
     * is set here, and Asana has none. The text of a ticket says the priority in any case.
     */
    public abstract Map<ActionPriority, String> getPriorities();

    /** {@return what the tracker calls a label; Linear and Asana know labels by ids and take no other} */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getLabels();

    /**
     * {@return further fields of every ticket with their values, such as an assignment group; for Asana custom fields}
     *
     * <p>A value is a text. {@link Tracker#with} refuses fields that a request has anyway.
     */
    @Value.NaturalOrder
    public abstract SortedMap<String, String> getFields();

    /** {@return a further field that holds the key and nothing else, beside the place where the tracker has it anyway} */
    public abstract Optional<String> getKeyField();

    @Value.Check
    void check() {
        getKeyField().filter(getFields()::containsKey).ifPresent(field -> {
            throw new IllegalArgumentException(
                    "the field \"" + field + "\" has a value and is to hold the key, too; give the key another field");
        });
    }

    /** {@return the fields where nothing is set} */
    public static TrackerFields standard() {
        return builder().build();
    }

    /** {@return a new builder} */
    public static TrackerFieldsBuilder builder() {
        return new TrackerFieldsBuilder();
    }

    /** {@return a builder that starts from this value} */
    public TrackerFieldsBuilder toBuilder() {
        return builder().from(this);
    }
}
