package dev.postmortem.sources.log.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The scalar members of one log record, in their order, with the text of each as it was written.
 *
 * <p>Of equal names the last counts. What lies deeper than eight levels, and what comes after two thousand members, is
 * counted and left out.
 */
public final class LogRecord {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_MEMBERS = 2_000;

    private final List<Leaf> leaves = new ArrayList<>();
    private int leftOut;

    /** A scalar. */
    public record Leaf(Member member, String text, JsonToken token) {
        boolean isNumber() {
            return token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        }
    }

    private record Container(Member member, boolean isArray, int[] next) {
        Member at(String name) {
            return member.child(isArray ? Integer.toString(next[0]++) : name);
        }
    }

    /** Reads the object whose first token is the current one, up to its end. */
    public static LogRecord read(JsonParser parser, Member top) throws IOException {
        LogRecord record = new LogRecord();
        Deque<Container> open = new ArrayDeque<>();
        open.push(new Container(top, false, new int[1]));
        String name = "";
        while (!open.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
            } else if (token.isStructEnd()) {
                open.pop();
            } else {
                record.take(parser, token, open, open.element().at(name));
            }
        }
        return record;
    }

    private void take(JsonParser parser, JsonToken token, Deque<Container> open, Member member) throws IOException {
        if (token.isScalarValue()) {
            add(new Leaf(member, parser.getText(), token));
        } else if (member.depth() < MAX_DEPTH) {
            open.push(new Container(member, token == JsonToken.START_ARRAY, new int[1]));
        } else {
            parser.skipChildren();
            leftOut++;
        }
    }

    void add(Leaf leaf) {
        if (leaves.size() >= MAX_MEMBERS) {
            leftOut++;
        } else if (leaf.token() != JsonToken.VALUE_NULL) {
            forget(leaf.member());
            leaves.add(leaf);
        }
    }

    private void forget(Member member) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).member() == member) {
                leaves.remove(i);
                return;
            }
        }
    }

    /** {@return the member that has a role} */
    public Optional<Leaf> find(Role role) {
        Leaf best = null;
        for (Leaf leaf : leaves) {
            int rank = leaf.member().rank(role);
            if (rank < (best == null ? Integer.MAX_VALUE : best.member().rank(role))) {
                best = leaf;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@return the member of a name} */
    Optional<Leaf> leaf(String path) {
        for (Leaf leaf : leaves) {
            if (leaf.member().path().equals(path)) {
                return Optional.of(leaf);
            }
        }
        return Optional.empty();
    }

    /** {@return the text of a member} */
    public Optional<String> text(String path) {
        return leaf(path).map(Leaf::text);
    }

    boolean has(String path) {
        return text(path).isPresent();
    }

    public List<Leaf> leaves() {
        return leaves;
    }

    int leftOut() {
        return leftOut;
    }
}
