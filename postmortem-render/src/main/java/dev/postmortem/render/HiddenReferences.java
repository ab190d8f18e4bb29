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
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The ids of what an audience may not see; whatever refers to one of them would tell of it. */
final class HiddenReferences {
    private final Audience audience;
    private final Set<TextValue<?>> ids = new HashSet<>();

    private HiddenReferences(Audience audience) {
        this.audience = audience;
    }

    static HiddenReferences of(Postmortem all, Audience audience) {
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
        visibilities(all).forEach(hidden::add);
        return hidden;
    }

    boolean contains(TextValue<?> id) {
        return ids.contains(id);
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

    /** Of events, of the records behind them and of what is annotated without being there; people have the last word. */
    private static Map<EventId, Visibility> visibilities(Postmortem all) {
        Map<EventId, Visibility> visibilities = new HashMap<>();
        for (EventAnnotation annotation : all.getAnnotations()) {
            annotation.getVisibility().ifPresent(v -> visibilities.put(annotation.getEvent(), v));
        }
        Stream<TimelineEvent> originals =
                all.getTimeline().getJoins().stream().flatMap(join -> join.getOriginals().stream());
        Stream.concat(all.getTimeline().getEvents().stream(), originals)
                .forEach(event -> visibilities.putIfAbsent(event.getId(), event.getVisibility()));
        return visibilities;
    }
}
