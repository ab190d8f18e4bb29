package dev.postmortem.sources.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.sources.input.JsonParsers;
import dev.postmortem.sources.input.RowProblem;
import dev.postmortem.sources.input.WellFormed;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** Reads one value into a tree, without recursion, with every digit of its numbers and no more than a tree may cost. */
public final class JsonTrees {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
    private static final int MAX_NODES = 1_000_000;
    private static final int MAX_CHARS = 32_000_000;
    private static final int MAX_EXPONENT = 1000;

    private final JsonParser parser;
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private String name = "";
    private int nodes;
    private int chars;

    /**
     * Creates a reader of the value whose first token is the current one.
     *
     * @param parser where the value stands
     */
    JsonTrees(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a text that is one JSON value, such as a line.
     *
     * @param text the text
     * @return the value; of members with one name the last one, numbers with all their digits, a number with an exponent
     *     beyond {@code 1000} as text, halves of characters as U+FFFD
     * @throws RowProblem with the id {@code source.bad-json} if the text is anything else, or {@code source.limit} if the
     *     value is too big; the message has the column
     */
    public static JsonNode parse(String text) {
        try (JsonParser parser = JsonParsers.of(text)) {
            try {
                return whole(parser);
            } catch (JacksonException e) {
                throw JsonBreak.at("column " + parser.currentLocation().getColumnNr(), e);
            }
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static JsonNode whole(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new RowProblem("source.bad-json", "there is no JSON value", JsonBreak.REMEDY);
        }
        JsonNode tree = read(parser);
        if (parser.nextToken() != null) {
            throw new RowProblem(
                    "source.bad-json",
                    "a second value follows at column "
                            + parser.currentTokenLocation().getColumnNr(),
                    "write one value to a line");
        }
        return tree;
    }

    /**
     * Reads the value whose first token is the current one, up to its last token.
     *
     * @throws RowProblem with the id {@code source.limit} if the value is too big; the parser then stands inside it
     */
    static JsonNode read(JsonParser parser) throws IOException {
        return new JsonTrees(parser).value();
    }

    /** Reads the value; see {@link #read(JsonParser)}. */
    JsonNode value() throws IOException {
        JsonToken token = parser.currentToken();
        while (true) {
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                charge(name.length());
            } else if (token.isStructStart()) {
                start(token);
            } else {
                JsonNode done = token.isStructEnd() ? end() : scalar(token);
                if (open.isEmpty()) {
                    return done;
                }
                attach(done);
            }
            token = parser.nextToken();
        }
    }

    /**
     * Returns a value that broke off as far as it can be trusted: with what stands in its lists of rows, but without the
     * row in which it breaks.
     *
     * @param lists the names of the lists of rows
     * @return the value; absent if there is no row in it
     */
    Optional<JsonNode> part(Set<String> lists) {
        while (!open.isEmpty()) {
            boolean list = open.element().isArray() && lists.contains(names.element());
            if (list && !open.element().isEmpty() || holdsRows(open.element(), lists)) {
                return Optional.of(closed());
            }
            end();
        }
        return Optional.empty();
    }

    private static boolean holdsRows(JsonNode node, Set<String> lists) {
        return lists.stream().anyMatch(list -> !node.path(list).isEmpty());
    }

    private JsonNode closed() {
        JsonNode done = end();
        while (!open.isEmpty()) {
            attach(done);
            done = end();
        }
        return done;
    }

    private void start(JsonToken token) {
        charge(0);
        open.push(token == JsonToken.START_OBJECT ? NODES.objectNode() : NODES.arrayNode());
        names.push(name);
    }

    private JsonNode end() {
        name = names.pop();
        return open.pop();
    }

    private void attach(JsonNode value) {
        if (open.element() instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) open.element()).add(value);
        }
    }

    private JsonNode scalar(JsonToken token) throws IOException {
        charge(parser.getTextLength());
        return switch (token) {
            case VALUE_STRING -> NODES.textNode(WellFormed.text(parser.getText()));
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimal(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode decimal(String text) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = mark < 0 ? "" : text.substring(mark + 1).replaceFirst("^[+-]?0*", "");
        boolean wild = digits.length() > 4 || !digits.isEmpty() && Integer.parseInt(digits) > MAX_EXPONENT;
        return wild ? NODES.textNode(text) : NODES.numberNode(new BigDecimal(text));
    }

    private void charge(int length) {
        nodes++;
        chars += length;
        if (nodes > MAX_NODES || chars > MAX_CHARS) {
            throw new RowProblem(
                    "source.limit",
                    "one element has more than " + MAX_NODES + " values or " + MAX_CHARS + " characters",
                    "split the file");
        }
    }
}
