package dev.postmortem.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the records of one kind in every envelope that an API or its user puts around them. */
public final class RecordFormat implements JsonFormat {
    private final RecordKind kind;

    /**
     * Creates the format of a kind.
     *
     * @param kind the kind
     */
    public RecordFormat(RecordKind kind) {
        this.kind = kind;
    }

    @Override
    public String id() {
        return kind.id();
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return kind.isAt(shape, "")
                || kind.envelopes().stream()
                        .map(name -> "/" + name)
                        .anyMatch(at -> kind.isAt(shape, at + "/*") || kind.isAt(shape, at));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public Set<String> listsOfRows() {
        Set<String> names = new HashSet<>();
        kind.envelopes().forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
        return names;
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        JsonRecord record = new JsonRecord(element, pointer);
        JsonRecord content = kind.envelopes().stream()
                .map(path -> record.at(path.split("/")))
                .filter(found -> found.node().isContainerNode())
                .findFirst()
                .orElse(record);
        if (content.node().isArray()) {
            content.elements().forEach(one -> kind.read(one, record, rows));
            kind.more(record).ifPresent(sign -> rows.problem(sign.pointer(), more()));
        } else {
            kind.read(content, record, rows);
        }
    }

    private RowProblem more() {
        return new RowProblem(
                "source.incomplete",
                "the page says that more " + kind.what() + " follow it",
                "export the pages after this one too");
    }
}
