package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds out from the path of a finding whether what it is about may be seen. */
final class FindingSubjects {
    private static final String TIMELINE = "timeline";

    private final Map<String, List<Visibility>> visibilities;
    private final Predicate<Visibility> admitted;

    private FindingSubjects(Map<String, List<Visibility>> visibilities, Predicate<Visibility> admitted) {
        this.visibilities = visibilities;
        this.admitted = admitted;
    }

    static FindingSubjects of(Postmortem postmortem, Predicate<Visibility> admitted) {
        return new FindingSubjects(
                Map.of(
                        "impacts",
                        postmortem.getImpacts().stream()
                                .map(Impact::getVisibility)
                                .toList(),
                        "factors",
                        postmortem.getFactors().stream()
                                .map(ContributingFactor::getVisibility)
                                .toList(),
                        "explanations",
                        postmortem.getExplanations().stream()
                                .map(Explanation::getVisibility)
                                .toList(),
                        "actionItems",
                        postmortem.getActionItems().stream()
                                .map(ActionItem::getVisibility)
                                .toList(),
                        "events",
                        eventVisibilities(postmortem)),
                admitted);
    }

    private static List<Visibility> eventVisibilities(Postmortem postmortem) {
        Map<EventId, Visibility> annotated = new HashMap<>();
        for (EventAnnotation annotation : postmortem.getAnnotations()) {
            annotation.getVisibility().ifPresent(v -> annotated.put(annotation.getEvent(), v));
        }
        return postmortem.getTimeline().getEvents().stream()
                .map(e -> annotated.getOrDefault(e.getId(), e.getVisibility()))
                .toList();
    }

    boolean admit(Finding finding) {
        String[] steps = finding.getPath().split("/", 5);
        int list = steps.length > 1 && steps[1].equals(TIMELINE) ? 2 : 1;
        if (steps.length <= list + 1 || !visibilities.containsKey(steps[list])) {
            return true;
        }
        List<Visibility> known = visibilities.get(steps[list]);
        int index = index(steps[list + 1]);
        return index < 0 || index >= known.size() || admitted.test(known.get(index));
    }

    private static int index(String step) {
        boolean digits = !step.isEmpty() && step.length() < 10 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(step) : -1;
    }
}
