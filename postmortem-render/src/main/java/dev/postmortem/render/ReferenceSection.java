package dev.postmortem.render;

import dev.postmortem.model.ExternalReference;
import dev.postmortem.model.GlossaryTerm;
import dev.postmortem.model.Postmortem;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.Wording;

/** What words mean, and where more is to be found. */
final class ReferenceSection {
    private final Wording wording;

    ReferenceSection(Wording wording) {
        this.wording = wording;
    }

    void offer(Postmortem postmortem, ReportContents contents) {
        contents.put(
                ReportContent.GLOSSARY,
                () -> SectionList.facts(
                        postmortem.getGlossary().stream().map(this::term).toList()));
        contents.put(
                ReportContent.REFERENCES,
                () -> SectionList.itemsOf(postmortem.getExternalReferences().stream()
                        .map(this::reference)
                        .toList()));
    }

    private Fact term(GlossaryTerm term) {
        return Fact.of(VisibleText.of(term.getTerm()), Paragraph.text(wording.limited(term.getMeaning())));
    }

    private Paragraph reference(ExternalReference reference) {
        String what = reference.getSystem() + " " + reference.getKind() + " " + reference.getId();
        String title =
                wording.limited(reference.getTitle().filter(t -> !t.isBlank()).orElse(what));
        Inline name = reference.getLink().map(link -> Inline.link(title, link)).orElseGet(() -> Inline.text(title));
        return title.equals(what) ? Paragraph.of(name) : Paragraph.of(name, Inline.text(" (" + what + ")"));
    }
}
