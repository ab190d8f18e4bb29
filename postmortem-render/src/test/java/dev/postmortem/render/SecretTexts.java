package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.timeline.TimelineEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts and names of a postmortem that the public may not read; short ones could stand elsewhere and are left out. */
final class SecretTexts {
    private static final int SHORTEST = 8;

    private SecretTexts() {}

    static List<String> of(Postmortem postmortem) {
        Stream<String> people = Stream.concat(postmortem.getOwner().stream(), postmortem.getContributors().stream())
                .map(Actor::getName);
        Stream<String> incident = postmortem.getIncident().stream()
                .flatMap(i -> Stream.of(i.getReference(), i.getTrigger(), i.getSummary()))
                .flatMap(Optional::stream);
        Stream<String> factors = postmortem.getFactors().stream()
                .flatMap(f -> Stream.of(f.getText(), f.getId().toString()));
        Stream<String> actions = postmortem.getActionItems().stream().map(ActionItem::getTitle);
        Stream<String> events = postmortem.getTimeline().getEvents().stream()
                .filter(e -> e.getVisibility() != Visibility.PUBLIC)
                .flatMap(SecretTexts::of);
        return Stream.of(people, incident, factors, actions, events, postmortem.getSummary().stream())
                .flatMap(texts -> texts)
                .filter(text -> text.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static Stream<String> of(TimelineEvent event) {
        return Stream.of(
                event.getText(), event.getSource().getFile(), event.getId().toString());
    }
}
