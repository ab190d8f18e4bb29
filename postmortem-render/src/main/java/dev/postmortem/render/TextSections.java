package dev.postmortem.render;

import dev.postmortem.model.Analysis;
import dev.postmortem.model.ExternalMessage;
import dev.postmortem.model.Lessons;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections that people write as texts. */
final class TextSections {
    private final Postmortem postmortem;
    private final Wording wording;

    TextSections(Postmortem postmortem, Wording wording) {
        this.postmortem = postmortem;
        this.wording = wording;
    }

    void addSummary(SectionList sections) {
        List<Block> blocks = new ArrayList<>(paragraphs(
                postmortem.getSummary().or(() -> postmortem.getIncident().flatMap(Incident::getSummary))));
        blocks.addAll(
                SectionList.facts(postmortem.getIncident().map(this::course).orElse(List.of())));
        sections.add("summary", "Summary", blocks);
    }

    private List<Fact> course(Incident incident) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Trigger", incident.getTrigger());
        add(facts, "What stopped it", incident.getTemporaryResolution());
        add(facts, "What keeps it from coming back", incident.getLastingResolution());
        return facts;
    }

    private void add(List<Fact> facts, String label, Optional<String> text) {
        text.filter(t -> !t.isBlank())
                .ifPresent(t -> facts.add(Fact.of(wording.terms().of(label), Paragraph.text(wording.limited(t)))));
    }

    void addAnalysis(SectionList sections) {
        Optional<Analysis> analysis = postmortem.getAnalysis();
        sections.add(
                "analysis",
                "Analysis",
                statement(analysis.flatMap(Analysis::getSummary)),
                step("monitoring-review", "Monitoring", analysis.flatMap(Analysis::getMonitoringReview)),
                step("underlying-causes", "Underlying causes", analysis.flatMap(Analysis::getUnderlyingCauses)),
                step("response-evaluation", "Response", analysis.flatMap(Analysis::getResponseEvaluation)));
    }

    void addLessons(SectionList sections) {
        Lessons lessons =
                postmortem.getLessons().orElseGet(() -> Lessons.builder().build());
        sections.add(
                "lessons",
                "Lessons",
                List.of(),
                items("went-well", "What went well", lessons.getWentWell()),
                items("went-poorly", "What went poorly", lessons.getWentPoorly()),
                items("got-lucky", "Where we got lucky", lessons.getGotLucky()),
                items("surprises", "What surprised us", lessons.getSurprises()),
                SectionList.part("open-questions", "Open questions", questions(lessons.getOpenQuestions())));
    }

    void addExternalMessage(SectionList sections) {
        Optional<ExternalMessage> message = postmortem.getExternalMessage();
        sections.add(
                "external-message",
                "Message to customers",
                paragraphs(message.flatMap(ExternalMessage::getSummary)),
                part("message-what-happened", "What happened", message.flatMap(ExternalMessage::getWhatHappened)),
                part(
                        "message-what-we-are-doing",
                        "What we are doing",
                        message.flatMap(ExternalMessage::getWhatWeAreDoing)));
    }

    private Section part(String id, String title, Optional<String> text) {
        return SectionList.part(id, title, paragraphs(text));
    }

    private Section step(String id, String title, Optional<Statement> statement) {
        return SectionList.part(id, title, statement(statement));
    }

    private Section items(String id, String title, List<Statement> statements) {
        return SectionList.part(
                id,
                title,
                SectionList.itemsOf(statements.stream()
                        .map(s -> wording.supported(wording.limited(s.getText()), s.getEvidence()))
                        .toList()));
    }

    private List<Block> questions(List<OpenQuestion> questions) {
        return SectionList.itemsOf(questions.stream().map(this::question).toList());
    }

    private Paragraph question(OpenQuestion question) {
        Inline text = Inline.text(wording.limited(question.getText()));
        return question.hasNoAnswer()
                ? Paragraph.of(
                        text, Inline.text(" "), Inline.emphasis(wording.terms().of("(not answered yet)")))
                : Paragraph.of(
                        text,
                        Inline.text("\n" + wording.limited(question.getAnswer().orElse(""))));
    }

    private List<Block> statement(Optional<Statement> statement) {
        List<Block> blocks = new ArrayList<>(paragraphs(statement.map(Statement::getText)));
        statement
                .map(Statement::getEvidence)
                .filter(evidence -> !evidence.isEmpty())
                .ifPresent(evidence -> blocks.add(wording.supported("", evidence)));
        return blocks;
    }

    private List<Block> paragraphs(Optional<String> text) {
        return List.copyOf(text.map(wording::paragraphs).orElse(List.of()));
    }
}
