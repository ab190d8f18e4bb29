package dev.postmortem.model;

import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.meeting.AgendaItem;
import java.util.List;
import java.util.stream.Stream;

/** Collects what a meeting has to talk about. */
final class OpenTopics {
    private OpenTopics() {}

    static List<AgendaItem> of(Postmortem postmortem) {
        Stream<AgendaItem> actions = postmortem.getActionItems().stream()
                .filter(ActionItem::isNeedsDiscussion)
                .map(OpenTopics::topic);
        Stream<AgendaItem> questions = postmortem.getLessons().map(Lessons::getOpenQuestions).stream()
                .flatMap(List::stream)
                .filter(OpenQuestion::hasNoAnswer)
                .map(OpenTopics::topic);
        return Stream.concat(actions, questions).toList();
    }

    private static AgendaItem topic(ActionItem action) {
        return AgendaItem.builder()
                .topic(action.getTitle())
                .actionItem(action.getId())
                .visibility(action.getVisibility())
                .build();
    }

    private static AgendaItem topic(OpenQuestion question) {
        return AgendaItem.builder()
                .topic(question.getText())
                .visibility(question.getVisibility())
                .build();
    }
}
