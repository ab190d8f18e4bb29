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
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportContent;
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

    void offer(ReportContents contents) {
        offerSummary(contents);
        offerAnalysis(contents);
        offerLessons(contents);
        offerMessage(contents);
    }

    private void offerSummary(ReportContents contents) {
        Optional<Incident> incident = postmortem.getIncident();
        contents.put(
                ReportContent.SUMMARY,
                () -> paragraphs(postmortem.getSummary().or(() -> incident.flatMap(Incident::getSummary))));
        contents.put(ReportContent.TRIGGER, () -> paragraphs(incident.flatMap(Incident::getTrigger)));
        contents.put(
                ReportContent.COURSE,
                () -> SectionList.facts(incident.map(this::course).orElse(List.of())));
        contents.put(
                ReportContent.RESOLUTION,
                () -> SectionList.facts(incident.map(this::resolution).orElse(List.of())));
    }

    private List<Fact> course(Incident incident) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Trigger", incident.getTrigger());
        facts.addAll(resolution(incident));
        return facts;
    }

    private List<Fact> resolution(Incident incident) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "What stopped it", incident.getTemporaryResolution());
        add(facts, "What keeps it from coming back", incident.getLastingResolution());
        return facts;
    }

    private void add(List<Fact> facts, String label, Optional<String> text) {
        text.filter(t -> !t.isBlank())
                .ifPresent(t -> facts.add(Fact.of(wording.terms().of(label), Paragraph.text(wording.limited(t)))));
    }

    private void offerAnalysis(ReportContents contents) {
        Optional<Analysis> analysis = postmortem.getAnalysis();
        contents.put(ReportContent.ANALYSIS, () -> statement(analysis.flatMap(Analysis::getSummary)));
        contents.put(ReportContent.MONITORING_REVIEW, () -> statement(analysis.flatMap(Analysis::getMonitoringReview)));
        contents.put(ReportContent.UNDERLYING_CAUSES, () -> statement(analysis.flatMap(Analysis::getUnderlyingCauses)));
        contents.put(
                ReportContent.RESPONSE_EVALUATION, () -> statement(analysis.flatMap(Analysis::getResponseEvaluation)));
    }

    private void offerLessons(ReportContents contents) {
        Lessons lessons =
                postmortem.getLessons().orElseGet(() -> Lessons.builder().build());
        contents.put(ReportContent.WENT_WELL, () -> items(lessons.getWentWell()));
        contents.put(ReportContent.WENT_POORLY, () -> items(lessons.getWentPoorly()));
        contents.put(ReportContent.GOT_LUCKY, () -> items(lessons.getGotLucky()));
        contents.put(ReportContent.SURPRISES, () -> items(lessons.getSurprises()));
        contents.put(ReportContent.OPEN_QUESTIONS, () -> questions(lessons.getOpenQuestions()));
    }

    private void offerMessage(ReportContents contents) {
        Optional<ExternalMessage> message = postmortem.getExternalMessage();
        contents.put(ReportContent.MESSAGE_SUMMARY, () -> paragraphs(message.flatMap(ExternalMessage::getSummary)));
        contents.put(
                ReportContent.MESSAGE_WHAT_HAPPENED,
                () -> paragraphs(message.flatMap(ExternalMessage::getWhatHappened)));
        contents.put(
                ReportContent.MESSAGE_WHAT_WE_ARE_DOING,
                () -> paragraphs(message.flatMap(ExternalMessage::getWhatWeAreDoing)));
    }

    private List<Block> items(List<Statement> statements) {
        return SectionList.itemsOf(statements.stream()
                .map(s -> wording.supported(wording.limited(s.getText()), s.getEvidence()))
                .toList());
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
