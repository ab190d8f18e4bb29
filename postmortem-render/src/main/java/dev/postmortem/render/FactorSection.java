package dev.postmortem.render;

import static dev.postmortem.model.factor.FactorKind.MITIGATOR;
import static dev.postmortem.model.factor.FactorKind.OUTCOME;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.Labels;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What contributed, how it worked together, and what would have prevented it. */
final class FactorSection {
    private final Wording wording;
    private final Terms terms;

    FactorSection(Wording wording) {
        this.wording = wording;
        this.terms = wording.terms();
    }

    void offer(Report report, ReportContents contents) {
        Postmortem postmortem = report.getPostmortem();
        contents.put(ReportContent.FACTORS, () -> table("factor-table").blocks(postmortem.getFactors()));
        contents.put(
                ReportContent.CONTRIBUTORS,
                () -> table("contributor-table")
                        .blocks(factors(postmortem, kind -> kind != MITIGATOR && kind != OUTCOME)));
        contents.put(
                ReportContent.MITIGATORS,
                () -> table("mitigator-table").blocks(factors(postmortem, kind -> kind == MITIGATOR)));
        contents.put(ReportContent.EXPLANATIONS, () -> explanations(postmortem));
        contents.putNotes(ReportContent.EXPLANATION_NOTES, () -> notes("explanation", report.getExplanationNotes()));
        contents.putNotes(ReportContent.PREVENTION_NOTES, () -> notes("prevention", report.getPreventionNotes()));
    }

    private static List<ContributingFactor> factors(Postmortem postmortem, Predicate<FactorKind> kind) {
        return postmortem.getFactors().stream()
                .filter(factor -> kind.test(factor.getKind()))
                .toList();
    }

    private List<Section> notes(String prefix, List<ReportNote> notes) {
        return IntStream.range(0, notes.size())
                .mapToObj(i ->
                        SectionList.part(prefix + "-" + (i + 1), notes.get(i).getTitle(), blocks(notes.get(i))))
                .toList();
    }

    private List<Block> blocks(ReportNote note) {
        List<Block> blocks = new ArrayList<>(SectionList.items(note.getSentences(), wording));
        blocks.addAll(note.getBlocks());
        return blocks;
    }

    private TableOf<ContributingFactor> table(String id) {
        return new TableOf<ContributingFactor>(id, "What contributed, and how sure we are", wording)
                .text("Factor", ContributingFactor::getText)
                .text("Id", f -> f.getId().toString())
                .text(
                        "Part",
                        f -> wording.label(f.getKind())
                                + f.getAspect()
                                        .map(a -> " (" + terms.of(Labels.of(a).toLowerCase(Locale.ROOT)) + ")")
                                        .orElse(""))
                .text("Layer", f -> f.getLayer().map(wording::label).orElse(""))
                .text("Category", f -> f.getCategory().map(wording::label).orElse(""))
                .text("Confidence", f -> wording.label(f.getConfidence()))
                .text("In our hands", f -> f.isControllable() ? "" : terms.of("no"))
                .column("Evidence", f -> wording.evidence(f.getEvidence()))
                .stackable();
    }

    private List<Block> explanations(Postmortem postmortem) {
        FactorNames names = new FactorNames(postmortem, wording);
        List<Block> blocks = new ArrayList<>();
        for (Explanation explanation : postmortem.getExplanations()) {
            String effect = FactorNames.inSentence(names.text(explanation.getEffect()));
            String confidence = wording.label(explanation.getConfidence()).toLowerCase(terms.language());
            blocks.add(Paragraph.of(
                    Inline.strong(gate(explanation)),
                    Inline.text(" " + terms.of("brought about “%s” (%s):", effect, confidence))));
            blocks.addAll(SectionList.items(
                    explanation.getCauses().stream().map(names::text).toList(), wording));
            explanation.getText().ifPresent(text -> blocks.addAll(wording.paragraphs(wording.limited(text))));
            if (!explanation.getEvidence().isEmpty()) {
                blocks.add(wording.supported("", explanation.getEvidence()));
            }
        }
        return blocks;
    }

    private String gate(Explanation explanation) {
        int causes = explanation.getCauses().size();
        if (causes == 1) {
            return terms.of("This alone");
        }
        return explanation
                .getAtLeast()
                .filter(k -> k < causes)
                .map(k -> k == 1 ? terms.of("Any one of these") : terms.of("Any %s of these", k))
                .orElseGet(() -> terms.of("All of these together"));
    }
}
