package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.FactorId;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.Explanation;
import dev.postmortem.render.document.Block;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.Section;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.wording.Labels;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What contributed, how it worked together, and what would have prevented it. */
final class FactorSection {
    private final Wording wording;

    FactorSection(Wording wording) {
        this.wording = wording;
    }

    void add(Report report, SectionList sections) {
        Postmortem postmortem = report.getPostmortem();
        List<Section> parts = new ArrayList<>();
        parts.add(SectionList.part("explanations", "How they worked together", explanations(postmortem)));
        parts.addAll(notes("explanation", report.getExplanationNotes()));
        sections.add(
                "factors",
                "Contributing factors",
                table().blocks(postmortem.getFactors()),
                parts.toArray(Section[]::new));
        sections.add(
                "prevention",
                "What would have prevented it",
                List.of(),
                notes("prevention", report.getPreventionNotes()).toArray(Section[]::new));
    }

    private List<Section> notes(String prefix, List<ReportNote> notes) {
        return IntStream.range(0, notes.size())
                .mapToObj(i -> SectionList.part(
                        prefix + "-" + (i + 1),
                        notes.get(i).getTitle(),
                        SectionList.items(notes.get(i).getSentences(), wording)))
                .toList();
    }

    private TableOf<ContributingFactor> table() {
        return new TableOf<ContributingFactor>("factor-table", "What contributed, and how sure we are", wording)
                .text("Factor", ContributingFactor::getText)
                .text("Id", f -> f.getId().toString())
                .text(
                        "Part",
                        f -> Labels.of(f.getKind())
                                + f.getAspect()
                                        .map(a -> " (" + Labels.of(a).toLowerCase(Locale.ROOT) + ")")
                                        .orElse(""))
                .text("Layer", f -> f.getLayer().map(Labels::of).orElse(""))
                .text("Category", f -> f.getCategory().map(Labels::of).orElse(""))
                .text("Confidence", f -> Labels.of(f.getConfidence()))
                .text("In our hands", f -> f.isControllable() ? "" : "no")
                .column("Evidence", f -> wording.evidence(f.getEvidence()))
                .stackable();
    }

    private List<Block> explanations(Postmortem postmortem) {
        Map<FactorId, String> texts = postmortem.getFactors().stream()
                .collect(Collectors.toMap(ContributingFactor::getId, ContributingFactor::getText));
        List<Block> blocks = new ArrayList<>();
        for (Explanation explanation : postmortem.getExplanations()) {
            blocks.add(Paragraph.of(
                    Inline.strong(gate(explanation)),
                    Inline.text(" brought about “" + text(explanation.getEffect(), texts) + "” ("
                            + Labels.of(explanation.getConfidence()).toLowerCase(Locale.ROOT) + "):")));
            blocks.addAll(SectionList.items(
                    explanation.getCauses().stream().map(c -> text(c, texts)).toList(), wording));
            explanation.getText().ifPresent(text -> blocks.addAll(wording.paragraphs(wording.limited(text))));
            if (!explanation.getEvidence().isEmpty()) {
                blocks.add(wording.supported("", explanation.getEvidence()));
            }
        }
        return blocks;
    }

    private static String text(FactorId id, Map<FactorId, String> texts) {
        return texts.getOrDefault(id, id.toString());
    }

    private static String gate(Explanation explanation) {
        int causes = explanation.getCauses().size();
        if (causes == 1) {
            return "This alone";
        }
        return explanation
                .getAtLeast()
                .filter(k -> k < causes)
                .map(k -> k == 1 ? "Any one of these" : "Any " + k + " of these")
                .orElse("All of these together");
    }
}
