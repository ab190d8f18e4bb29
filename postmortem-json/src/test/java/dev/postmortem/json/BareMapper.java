package dev.postmortem.json;

import java.io.IOException;

/** What a plain mapper does with a postmortem; loaded where one of the two Jacksons stands alone. */
public interface BareMapper {
    /** Reads the document and writes it as bytes. */
    byte[] bytes(byte[] document) throws IOException;

    /** Reads the document and writes it as a text. */
    String text(byte[] document) throws IOException;

    /** Jackson 2 with its modules for the types of Java 8. */
    final class Two implements BareMapper {
        private final com.fasterxml.jackson.databind.ObjectMapper mapper;

        public Two() {
            this(false);
        }

        public Two(boolean combined) {
            mapper = com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .configure(
                            com.fasterxml.jackson.core.json.JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8,
                            combined)
                    .addModule(new com.fasterxml.jackson.datatype.jdk8.Jdk8Module())
                    .addModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule())
                    .build();
        }

        @Override
        public byte[] bytes(byte[] document) throws IOException {
            return mapper.writeValueAsBytes(mapper.readValue(document, dev.postmortem.model.Postmortem.class));
        }

        @Override
        public String text(byte[] document) throws IOException {
            return mapper.writeValueAsString(mapper.readValue(document, dev.postmortem.model.Postmortem.class));
        }
    }

    /** The same with the one switch that Jackson 3 has on by default. */
    final class TwoCombined implements BareMapper {
        private final Two mapper = new Two(true);

        public TwoCombined() {}

        @Override
        public byte[] bytes(byte[] document) throws IOException {
            return mapper.bytes(document);
        }

        @Override
        public String text(byte[] document) throws IOException {
            return mapper.text(document);
        }
    }

    /** Jackson 3 as it comes. */
    final class Three implements BareMapper {
        private final tools.jackson.databind.ObjectMapper mapper =
                tools.jackson.databind.json.JsonMapper.builder().build();

        public Three() {}

        @Override
        public byte[] bytes(byte[] document) {
            return mapper.writeValueAsBytes(mapper.readValue(document, dev.postmortem.model.Postmortem.class));
        }

        @Override
        public String text(byte[] document) {
            return mapper.writeValueAsString(mapper.readValue(document, dev.postmortem.model.Postmortem.class));
        }
    }
}
