package dev.postmortem.render;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.incident.Incident;
import dev.postmortem.model.incident.IncidentMode;
import dev.postmortem.model.incident.Milestone;
import dev.postmortem.model.incident.MilestoneName;
import dev.postmortem.model.incident.Severity;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.render.document.Fact;
import dev.postmortem.render.document.Paragraph;
import dev.postmortem.render.inline.Inline;
import dev.postmortem.render.inline.Tone;
import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.wording.Terms;
import dev.postmortem.render.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key facts at the top of a report. */
final class HeaderFacts {
    private final Postmortem postmortem;
    private final Wording wording;
    private final List<Fact> facts = new ArrayList<>();

    private HeaderFacts(Postmortem postmortem, Wording wording) {
        this.postmortem = postmortem;
        this.wording = wording;
    }

    static List<Fact> of(Postmortem postmortem, Wording wording) {
        HeaderFacts header = new HeaderFacts(postmortem, wording);
        postmortem.getIncident().ifPresent(header::addIncident);
        header.addPeople();
        return List.copyOf(header.facts);
    }

    /** What is said about the incident itself. */
    static List<Fact> ofIncident(Postmortem postmortem, Wording wording) {
        HeaderFacts header = new HeaderFacts(postmortem, wording);
        postmortem.getIncident().ifPresent(header::addIncident);
        return List.copyOf(header.facts);
    }

    /** Who wrote the report. */
    static List<Fact> authors(Postmortem postmortem, Wording wording) {
        HeaderFacts header = new HeaderFacts(postmortem, wording);
        header.addAuthors();
        return List.copyOf(header.facts);
    }

    /** What other incidents have to do with this one. */
    static List<Fact> related(Postmortem postmortem, Wording wording) {
        HeaderFacts header = new HeaderFacts(postmortem, wording);
        postmortem.getIncident().ifPresent(header::addRelated);
        return List.copyOf(header.facts);
    }

    static List<Inline> badges(Postmortem postmortem, Visibility audience, Wording wording) {
        List<Inline> badges = new ArrayList<>();
        postmortem
                .getIncident()
                .flatMap(Incident::getSeverity)
                .ifPresent(s -> badges.add(Inline.badge(s.getLabel(), tone(s))));
        postmortem
                .getIncident()
                .map(Incident::getMode)
                .filter(mode -> mode != IncidentMode.STANDARD)
                .ifPresent(mode -> badges.add(Inline.badge(wording.label(mode), Tone.NOTICE)));
        String status = status(postmortem, audience, wording);
        if (!status.isEmpty()) {
            badges.add(Inline.badge(status, Tone.NEUTRAL));
        }
        return badges;
    }

    /** How far it is; nothing for readers outside. */
    static String status(Postmortem postmortem, Visibility audience, Wording wording) {
        return audience.compareTo(Visibility.INTERNAL) >= 0 ? wording.label(postmortem.getStatus()) : "";
    }

    static String severity(Postmortem postmortem) {
        return postmortem
                .getIncident()
                .flatMap(Incident::getSeverity)
                .map(s -> VisibleText.of(s.getLabel()))
                .orElse("");
    }

    private static Tone tone(Severity severity) {
        return switch (severity.getRank()) {
            case 1 -> Tone.CRITICAL;
            case 2 -> Tone.WARNING;
            default -> Tone.NOTICE;
        };
    }

    private void addIncident(Incident incident) {
        incident.getReference().ifPresent(r -> add("Incident", Inline.text(r)));
        incident.getType().ifPresent(t -> add("Type", Inline.text(wording.limited(wording.label(t)))));
        incident.milestone(MilestoneName.IMPACT_STARTED)
                .ifPresent(m -> add("Impact started", wording.times().zoned(m.getAt())));
        addDuration(incident);
        incident.getDetectionMethod().ifPresent(d -> add("Detected by", Inline.text(wording.label(d))));
        addNames("Services", incident.getAffectedServices());
        addNames("Functions", incident.getFunctionalities());
        addNames("Environments", incident.getEnvironments());
        addNames("Teams", incident.getTeams());
        addRelated(incident);
        incident.getStatus().ifPresent(s -> add("Incident status", Inline.text(wording.label(s))));
    }

    private void addRelated(Incident incident) {
        incident.getDuplicateOf().ifPresent(d -> add("Repeats", Inline.text(wording.limited(d))));
        addNames("Related", incident.getRelated());
    }

    private void addDuration(Incident incident) {
        Optional<EventTime> start =
                incident.milestone(MilestoneName.IMPACT_STARTED).map(Milestone::getAt);
        Optional<EventTime> end = incident.milestone(MilestoneName.IMPACT_ENDED)
                .or(() -> incident.milestone(MilestoneName.RESOLVED))
                .map(Milestone::getAt);
        if (start.isPresent() && end.isPresent()) {
            wording.times().between(start.get(), end.get()).ifPresent(text -> add("Duration", Inline.text(text)));
        }
    }

    private void addAuthors() {
        postmortem.getOwner().ifPresent(o -> add("Owner", Inline.text(o.getName())));
        addNames(
                "Contributors",
                postmortem.getContributors().stream().map(Actor::getName).toList());
    }

    private void addPeople() {
        addAuthors();
        postmortem
                .getWaiver()
                .ifPresent(w -> add("No postmortem because", Inline.text(wording.limited(w.getReason()))));
        postmortem.getRevision().ifPresent(r -> add("Revision", Inline.text(r.toString())));
        postmortem.getDueBy().ifPresent(d -> add("Due", Inline.time(d.toString(), d.toString())));
        postmortem
                .getPublishedAt()
                .ifPresent(p -> add("Published", wording.times().zoned(EventTime.of(p, TimePrecision.SECOND))));
    }

    private void addNames(String label, List<String> names) {
        if (!names.isEmpty()) {
            add(label, Inline.text(wording.limited(String.join(", ", names))));
        }
    }

    private void add(String label, Inline value) {
        add(label, Paragraph.of(value));
    }

    private void add(String label, Paragraph value) {
        facts.add(Fact.of(wording.terms().of(label), value).toBuilder()
                .key(Terms.key(label))
                .build());
    }
}
