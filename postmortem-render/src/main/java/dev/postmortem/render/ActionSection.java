package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionStatus;
import dev.postmortem.model.common.Actor;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.document.ParagraphBuilder;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.template.ReportContent;
import dev.postmortem.render.wording.Wording;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What will be done. */
final class ActionSection {
    private final Wording wording;
    private final boolean withIds;

    /** Findings name actions by their ids, which only those who work on the report need. */
    ActionSection(Wording wording, boolean withIds) {
        this.wording = wording;
        this.withIds = withIds;
    }

    void offer(Postmortem postmortem, ReportContents contents) {
        contents.put(
                ReportContent.ACTIONS,
                () -> table(new FactorNames(postmortem, wording)).blocks(postmortem.getActionItems()));
    }

    private TableOf<ActionItem> table(FactorNames names) {
        return new TableOf<ActionItem>("action-table", "What will be done, by whom and when", wording)
                .column("Action", this::action)
                .text("Type", a -> wording.label(a.getType()))
                .text("Priority", a -> a.getPriority().map(Object::toString).orElse(""))
                .text("Owner", ActionSection::owner)
                .column(
                        "Due",
                        a -> a.getDueDate()
                                .map(d -> Paragraph.of(Inline.time(d.toString(), d.toString())))
                                .orElseGet(Paragraph::of))
                .column("Status", a -> Paragraph.of(Inline.badge(wording.label(a.getStatus()), tone(a.getStatus()))))
                .column("Ticket", ActionSection::ticket)
                .text("Addresses", a -> targets(a, names))
                .stackable();
    }

    /** The factors that it removes, and the explanations that it breaks. */
    private static String targets(ActionItem action, FactorNames names) {
        return Stream.concat(
                        action.getAddresses().stream().map(names::text),
                        action.getBreaks().stream().map(names::text))
                .collect(Collectors.joining("\n"));
    }

    private Paragraph action(ActionItem action) {
        ParagraphBuilder text = Paragraph.builder().addInlines(Inline.text(wording.limited(action.getTitle())));
        if (withIds) {
            text.addInlines(Inline.text(" "), Inline.code(action.getId().toString()));
        }
        line(text, "Why", action.getContext());
        line(text, "How", action.getDirection());
        line(text, "Done when", action.getVerification());
        line(text, "Declined because", action.getReason());
        if (action.isNeedsDiscussion()) {
            text.addInlines(Inline.text("\n" + wording.terms().of("For discussion in the meeting.")));
        }
        return text.build();
    }

    private void line(ParagraphBuilder text, String label, Optional<String> line) {
        line.filter(l -> !l.isBlank())
                .ifPresent(l -> text.addInlines(
                        Inline.text("\n"),
                        Inline.emphasis(wording.terms().of(label + ":")),
                        Inline.text(" " + wording.limited(l))));
    }

    private static String owner(ActionItem action) {
        return Stream.of(action.getOwner().map(Actor::getName), action.getTeam())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Paragraph ticket(ActionItem action) {
        return action.getIssue()
                .map(issue -> Paragraph.of(issue.getLink()
                        .map(link -> Inline.link(issue.getKey(), link))
                        .orElseGet(() -> Inline.text(issue.getKey()))))
                .orElseGet(Paragraph::of);
    }

    private static Tone tone(ActionStatus status) {
        return switch (status) {
            case DONE -> Tone.GOOD;
            case IN_PROGRESS -> Tone.NOTICE;
            case PROPOSED, OPEN, WONT_DO -> Tone.NEUTRAL;
        };
    }
}
