package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.postmortem.model.timeline.Timeline;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** The one configuration of Jackson behind the documents. */
final class DocumentMapper {
    private DocumentMapper() {}

    static JsonMapper create(JsonLimits limits) {
        return JsonMapper.builder(factory(limits))
                .annotationIntrospector(new DocumentAnnotations())
                .addHandler(new UnknownMembers.Skip())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(scalars(limits))
                .addMixIn(Timeline.class, TimelineParts.OnTimeline.class)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    /** UTF-8 and nothing else: what guesses an encoding can take six bytes for UTF-32. */
    private static JsonFactory factory(JsonLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.getNesting())
                        .maxStringLength(limits.getTextLength())
                        .maxNameLength(limits.getNameLength())
                        .maxNumberLength(limits.getNumberLength())
                        .maxDocumentLength(limits.getDocumentSize())
                        .build())
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .build();
    }

    private static SimpleModule scalars(JsonLimits limits) {
        return new SimpleModule("scalars")
                .addSerializer(String.class, new WellFormedText())
                .addKeySerializer(String.class, new WellFormedText.OfName())
                .addSerializer(Instant.class, new InstantWriter())
                .addDeserializer(String.class, new SharedTexts.Reader())
                .addDeserializer(Instant.class, new InstantReader())
                .addDeserializer(Duration.class, new FromText<>(Duration.class, Duration::parse, "PT1M30S"))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse, "2026-03-11"))
                .addDeserializer(BigDecimal.class, new DecimalReader(limits));
    }
}
