package dev.postmortem.model.fleet;

import dev.postmortem.model.common.PostmortemId;
import dev.postmortem.model.text.AlignedText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Incidents by what they have in common.
 *
 * <p>An incident that has several of the things stands in several groups, so counts of groups may add up to more than there
 * are incidents. Immutable and safe for use by many threads; groups share what they hold.
 */
public final class FleetGroups {
    private static final int LISTED = 10;

    private final String name;
    private final List<FleetGroup> groups;
    private final FleetInsights all;

    FleetGroups(String name, List<FleetGroup> groups, FleetInsights all) {
        this.name = name;
        this.groups = groups;
        this.all = all;
    }

    /** {@return by what they are grouped, such as {@code severity}} */
    public String getName() {
        return name;
    }

    /** {@return the groups, in their order; none of them is empty} */
    public List<FleetGroup> getGroups() {
        return groups;
    }

    /**
     * Returns a group.
     *
     * @param group its name, exactly
     * @return the group; absent if no incident belongs to it
     */
    public Optional<FleetGroup> group(String group) {
        Objects.requireNonNull(group, "group");
        return groups.stream().filter(g -> g.getName().equals(group)).findFirst();
    }

    /**
     * Returns the groups that recur, the largest first and equally large ones in their order.
     *
     * @param incidents how many incidents a group needs, such as 2
     * @return these groups; incidents of others are in none then, unless they stand in one of these too
     */
    public FleetGroups atLeast(int incidents) {
        List<FleetGroup> large = groups.stream()
                .filter(group -> group.getCount() >= incidents)
                .sorted(Comparator.comparingInt(FleetGroup::getCount).reversed())
                .toList();
        return new FleetGroups(name, large, all);
    }

    /** {@return the incidents of all groups, each once, for any figure about them} */
    public FleetInsights toFleet() {
        return all.only(members());
    }

    /** {@return the incidents that are in none of the groups} */
    public FleetInsights toOthers() {
        SortedSet<PostmortemId> others = new TreeSet<>(all.getIncidents());
        others.removeAll(members());
        return all.only(others);
    }

    private SortedSet<PostmortemId> members() {
        SortedSet<PostmortemId> members = new TreeSet<>();
        groups.forEach(group -> members.addAll(group.getFleet().getIncidents()));
        return members;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FleetGroups that
                && name.equals(that.name)
                && groups.equals(that.groups)
                && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, groups);
    }

    /** {@return a line for each group with its count, then one for the incidents that are in none} */
    @Override
    public String toString() {
        String of = " of " + all.getCount();
        int others = toOthers().getCount();
        return AlignedText.titled("by " + name)
                .rows(groups, group -> List.of(group.getName(), group.getCount() + of))
                .field("(none of these)", others == 0 ? "" : others + of)
                .toString();
    }

    /** The same on one line, the first of them. */
    String toLine() {
        List<FleetGroup> shown = groups.stream().limit(LISTED).toList();
        Stream<String> names = shown.stream().map(group -> group.getName() + " " + group.getCount());
        Stream<String> more = shown.size() < groups.size() ? Stream.of("...") : Stream.empty();
        int others = toOthers().getCount();
        Stream<String> none = others == 0 ? Stream.empty() : Stream.of("(none) " + others);
        return Stream.of(names, more, none).flatMap(part -> part).collect(Collectors.joining(", "));
    }
}
