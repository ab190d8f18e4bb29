package dev.postmortem.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postmortem.sources.input.JsonShape;
import dev.postmortem.sources.input.RowProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A shape inside another one: what a gateway, a queue, a log of deliveries or a recorder of requests makes of a message.
 *
 * <p>The message stands in a member of the wrapper, as JSON or as a text that is JSON. A place in such a text is told as if
 * it were JSON too.
 */
final class WrappedFormat implements JsonFormat {
    /** The places of messages, the most particular first; a star stands for the elements of an array. */
    private static final List<String> PLACES = List.of(
            "/request/payload",
            "/request/body",
            "/Records/*/body",
            "/Records/*/Sns/Message",
            "/Messages/*/Body",
            "/Message",
            "/event/body",
            "/json/body",
            "/body",
            "/payload",
            "/detail",
            "/data/*/content",
            "/content",
            "/value",
            "/data");

    /** A log record that quotes a message is a log record. */
    private static final List<String> LOG = List.of("/level", "/severity", "/msg", "/logger", "/log");

    private final JsonFormat inner;

    WrappedFormat(JsonFormat inner) {
        this.inner = inner;
    }

    @Override
    public String id() {
        return inner.id();
    }

    @Override
    public boolean recognises(JsonShape shape) {
        return LOG.stream().noneMatch(shape::has)
                && PLACES.stream().anyMatch(place -> shape.has(place) && inner.recognises(shape.below(place)));
    }

    @Override
    public Optional<String> rowsKey() {
        return Optional.empty();
    }

    @Override
    public void read(JsonNode element, String pointer, JsonRows rows) {
        List<JsonRecord> messages = PLACES.stream()
                .map(place -> at(new JsonRecord(element, pointer), place))
                .filter(found -> found.stream().anyMatch(WrappedFormat::isJson))
                .findFirst()
                .orElse(List.of());
        if (messages.isEmpty()) {
            throw new RowProblem(
                    "source.bad-row",
                    "there is no message in this element, as there is in others of the file",
                    "remove it, or save the body of the message itself");
        }
        messages.forEach(message -> message(message, rows));
    }

    private static List<JsonRecord> at(JsonRecord wrapper, String place) {
        List<JsonRecord> found = List.of(wrapper);
        for (String name : place.substring(1).split("/")) {
            found = found.stream()
                    .flatMap(record -> name.equals("*")
                            ? record.elements().stream()
                            : Stream.of(record.at(name)).filter(JsonRecord::has))
                    .toList();
        }
        return found;
    }

    private static boolean isJson(JsonRecord message) {
        String text = message.node().asText("").strip();
        return message.node().isContainerNode() || text.startsWith("{") || text.startsWith("[");
    }

    private void message(JsonRecord message, JsonRows rows) {
        JsonNode body = message.node();
        try {
            body = body.isTextual() ? JsonTrees.parse(body.asText()) : body;
        } catch (RowProblem e) {
            rows.broken(message.pointer(), e);
            return;
        }
        boolean streamed = inner.rowsKey().filter(body::has).isPresent();
        new ElementWalk(inner, rows, streamed).node(body, message.pointer());
    }
}
