package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * Reads a value of {@code java.time} from its text and from nothing else; a number would not say its unit.
 *
 * @param <T> the type of the value
 */
final class FromText<T> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> parse;
    private final String example;

    FromText(Class<T> type, Function<String, T> parse, String example) {
        this.type = type;
        this.parse = parse;
        this.example = example;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        String text = parser.getText();
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            return type.cast(context.handleWeirdStringValue(type, text, "it has to look like %s", example));
        }
    }
}
