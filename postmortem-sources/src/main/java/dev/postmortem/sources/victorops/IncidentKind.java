package dev.postmortem.sources.victorops;

import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.json.JsonRecord;
import dev.postmortem.sources.json.JsonRows;
import dev.postmortem.sources.json.RecordKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Incidents: those of now, and those that a report tells of. */
final class IncidentKind implements RecordKind {
    @Override
    public String id() {
        return "victorops-incidents";
    }

    @Override
    public String what() {
        return "incidents";
    }

    @Override
    public List<String> envelopes() {
        return List.of("incidents", "incident");
    }

    @Override
    public boolean isAt(JsonShape shape, String at) {
        return shape.has(at + "/incidentNumber")
                        && Stream.of("/currentPhase", "/transitions", "/entityId", "/startTime")
                                .anyMatch(member -> shape.has(at + member))
                || shape.hasAll(at + "/currentPhase", at + "/entityId");
    }

    @Override
    public void read(JsonRecord record, JsonRecord envelope, JsonRows rows) {
        new Incident(record, rows).read();
    }

    /** A report counts all incidents; what stands before this page and in it may be fewer. */
    @Override
    public Optional<JsonRecord> more(JsonRecord envelope) {
        long seen = envelope.number("offset").orElse(0L)
                + envelope.at("incidents").node().size();
        return Optional.of(envelope.at("total"))
                .filter(total -> total.number().filter(all -> all > seen).isPresent());
    }
}
