package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import dev.postmortem.model.common.TextValue;
import java.io.IOException;

/**
 * One instance each of the short texts and names that a document repeats, such as the file of a million records.
 *
 * <p>A table of fixed size in which a newcomer takes the place of another: it forgets, and no input makes it grow or slow.
 */
final class SharedValues {
    private static final int SIZE = 1 << 12;
    private static final int LONGEST = 64;

    private final Object[] table = new Object[SIZE];

    private <T> T share(T value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 12 ^ hash >>> 24) & SIZE - 1;
        Object known = table[slot];
        if (value.equals(known)) {
            @SuppressWarnings("unchecked") // only values of one class are equal
            T same = (T) known;
            return same;
        }
        table[slot] = value;
        return value;
    }

    private static <T> T share(DeserializationContext context, T value) {
        return context.getAttribute(SharedValues.class) instanceof SharedValues shared ? shared.share(value) : value;
    }

    /** Reads texts. */
    static final class Text extends JsonDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return text.length() > LONGEST ? text : share(context, text);
        }
    }

    /** Lets those who read names share them. */
    static final class OfNames extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
            return TextValue.class.isAssignableFrom(type.getBeanClass()) ? new Name(deserializer) : deserializer;
        }
    }

    private static final class Name extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        Name(JsonDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new Name(deserializer);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return share(context, super.deserialize(parser, context));
        }
    }
}
