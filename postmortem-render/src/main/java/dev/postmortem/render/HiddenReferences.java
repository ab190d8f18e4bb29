package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.text.TextValue;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.Timeline;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ids of what an audience may not see; whatever refers to one of them would tell of it. */
final class HiddenReferences {
    private final Audience audience;
    private final Set<TextValue<?>> ids = new HashSet<>();

    private HiddenReferences(Audience audience) {
        this.audience = audience;
    }

    /**
     * Returns the ids.
     *
     * @param all what there is
     * @param visible the events and records that the audience may see
     */
    static HiddenReferences of(Postmortem all, Timeline visible, Audience audience) {
        HiddenReferences hidden = new HiddenReferences(audience);
        for (ContributingFactor factor : all.getFactors()) {
            hidden.add(factor.getId(), factor.getVisibility());
        }
        for (Explanation explanation : all.getExplanations()) {
            hidden.add(explanation.getId(), hidden.strictest(explanation));
        }
        for (ActionItem action : all.getActionItems()) {
            hidden.add(action.getId(), action.getVisibility());
        }
        hidden.addEvents(all.getTimeline(), visible);
        visibilities(all.getAnnotations()).forEach(hidden::add);
        return hidden;
    }

    boolean contains(TextValue<?> id) {
        return ids.contains(id);
    }

    /** Whether people said it of something hidden, or for readers fewer than these: what another says does not make it known. */
    boolean conceals(EventAnnotation annotation) {
        return contains(annotation.getEvent())
                || annotation
                        .getVisibility()
                        .filter(said -> !audience.admits(said))
                        .isPresent();
    }

    <T extends TextValue<T>> List<T> without(List<T> references) {
        return references.stream().filter(id -> !contains(id)).toList();
    }

    private void add(TextValue<?> id, Visibility visibility) {
        if (!audience.admits(visibility)) {
            ids.add(id);
        }
    }

    /** With a cause taken out it would say something else, and so it goes as a whole. */
    private Visibility strictest(Explanation explanation) {
        Stream<FactorId> factors = Stream.concat(Stream.of(explanation.getEffect()), explanation.getCauses().stream());
        return factors.anyMatch(this::contains) ? Visibility.RESTRICTED : explanation.getVisibility();
    }

    /** A record that is not shown is hidden whatever it says itself: people may keep the whole fact from the audience. */
    private void addEvents(Timeline all, Timeline visible) {
        Set<EventId> shown = records(visible).collect(Collectors.toSet());
        records(all).filter(id -> !shown.contains(id)).forEach(ids::add);
    }

    private static Stream<EventId> records(Timeline timeline) {
        Stream<TimelineEvent> originals = timeline.getJoins().stream().flatMap(join -> join.getOriginals().stream());
        return Stream.concat(timeline.getEvents().stream(), originals).map(TimelineEvent::getId);
    }

    /** What people say of events, be they there or not; the last word counts. */
    private static Map<EventId, Visibility> visibilities(List<EventAnnotation> annotations) {
        Map<EventId, Visibility> visibilities = new HashMap<>();
        for (EventAnnotation annotation : annotations) {
            annotation.getVisibility().ifPresent(v -> visibilities.put(annotation.getEvent(), v));
        }
        return visibilities;
    }
}
