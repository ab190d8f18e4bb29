package dev.postmortem.review.stated;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.review.language.TextSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text of a postmortem that its authors wrote; what sources recorded is evidence, in the words of that moment.
 *
 * @param path where it stands
 * @param section what it is for
 * @param text the text
 */
public record WrittenText(String path, TextSection section, String text) {

    /** {@return all texts of a postmortem, in the order of its properties} */
    public static List<WrittenText> of(Postmortem postmortem) {
        Collector texts = new Collector();
        texts.add("/title", TextSection.NARRATIVE, Optional.of(postmortem.getTitle()));
        texts.add("/summary", TextSection.NARRATIVE, postmortem.getSummary());
        postmortem.getIncident().ifPresent(texts::incident);
        texts.each("/impacts", postmortem.getImpacts(), "/notes", TextSection.NARRATIVE, Impact::getNotes);
        texts.each("/factors", postmortem.getFactors(), "/text", TextSection.NARRATIVE, WrittenText::textOf);
        texts.each("/explanations", postmortem.getExplanations(), "/text", TextSection.NARRATIVE, Explanation::getText);
        postmortem.getAnalysis().ifPresent(texts::analysis);
        texts.actions(postmortem.getActionItems());
        postmortem.getLessons().ifPresent(texts::lessons);
        postmortem.getExternalMessage().ifPresent(texts::externalMessage);
        texts.each(
                "/annotations", postmortem.getAnnotations(), "/text", TextSection.TIMELINE, EventAnnotation::getText);
        return texts.all;
    }

    /**
     * Tells what the text is if it gives an account of the whole incident.
     *
     * @return such as {@code the summary}; absent for other texts
     */
    public Optional<String> overview() {
        return Optional.ofNullable(
                switch (path) {
                    case "/title" -> "the title";
                    case "/summary" -> "the summary";
                    case "/incident/summary" -> "the summary of the incident";
                    default -> path.startsWith("/externalMessage/") ? "the message to customers" : null;
                });
    }

    /** {@return whether nothing is written} */
    public static boolean isBlank(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).isEmpty();
    }

    private static Optional<String> textOf(ContributingFactor factor) {
        return Optional.of(factor.getText());
    }

    private static final class Collector {
        private final List<WrittenText> all = new ArrayList<>();

        void add(String path, TextSection section, Optional<String> text) {
            text.ifPresent(present -> all.add(new WrittenText(path, section, present)));
        }

        <T> void each(
                String path, List<T> list, String member, TextSection section, Function<T, Optional<String>> text) {
            for (int i = 0; i < list.size(); i++) {
                add(path + "/" + i + member, section, text.apply(list.get(i)));
            }
        }

        void incident(Incident incident) {
            add("/incident/summary", TextSection.NARRATIVE, incident.getSummary());
            add("/incident/trigger", TextSection.NARRATIVE, incident.getTrigger());
            add("/incident/temporaryResolution", TextSection.NARRATIVE, incident.getTemporaryResolution());
            add("/incident/lastingResolution", TextSection.NARRATIVE, incident.getLastingResolution());
        }

        void analysis(Analysis analysis) {
            statement("/analysis/monitoringReview", analysis.getMonitoringReview());
            statement("/analysis/underlyingCauses", analysis.getUnderlyingCauses());
            statement("/analysis/responseEvaluation", analysis.getResponseEvaluation());
            statement("/analysis/summary", analysis.getSummary());
        }

        private void statement(String path, Optional<Statement> statement) {
            add(path + "/text", TextSection.NARRATIVE, statement.map(Statement::getText));
        }

        void actions(List<ActionItem> actions) {
            each("/actionItems", actions, "/title", TextSection.ACTION_TITLE, action -> Optional.of(action.getTitle()));
            each("/actionItems", actions, "/context", TextSection.ACTION, ActionItem::getContext);
            each("/actionItems", actions, "/direction", TextSection.ACTION, ActionItem::getDirection);
        }

        void lessons(Lessons lessons) {
            statements("/lessons/wentWell", lessons.getWentWell());
            statements("/lessons/wentPoorly", lessons.getWentPoorly());
            statements("/lessons/gotLucky", lessons.getGotLucky());
            statements("/lessons/surprises", lessons.getSurprises());
            each(
                    "/lessons/openQuestions",
                    lessons.getOpenQuestions(),
                    "/text",
                    TextSection.LESSONS,
                    (OpenQuestion question) -> Optional.of(question.getText()));
        }

        private void statements(String path, List<Statement> statements) {
            each(path, statements, "/text", TextSection.LESSONS, statement -> Optional.of(statement.getText()));
        }

        void externalMessage(ExternalMessage message) {
            add("/externalMessage/summary", TextSection.NARRATIVE, message.getSummary());
            add("/externalMessage/whatHappened", TextSection.NARRATIVE, message.getWhatHappened());
            add("/externalMessage/whatWeAreDoing", TextSection.NARRATIVE, message.getWhatWeAreDoing());
        }
    }
}
