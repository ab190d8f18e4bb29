package dev.postmortem.model.fleet;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Incidents that have something in common; immutable and safe for use by many threads. */
public final class FleetGroup {
    private final String name;
    private final FleetInsights fleet;

    FleetGroup(String name, FleetInsights fleet) {
        this.name = name;
        this.fleet = fleet;
    }

    /** {@return what they have in common, such as {@code SEV-1} or {@code 2026-03}} */
    public String getName() {
        return name;
    }

    /** {@return how many there are, at least one} */
    public int getCount() {
        return fleet.getCount();
    }

    /** {@return these incidents, for any figure about them} */
    public FleetInsights getFleet() {
        return fleet;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FleetGroup that && name.equals(that.name) && fleet.equals(that.fleet);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, fleet);
    }

    /** {@return the name and the count on one line, such as {@code SEV-1: 4 incidents}} */
    @Override
    public String toString() {
        return name + ": " + FleetInsights.incidents(getCount());
    }
}
