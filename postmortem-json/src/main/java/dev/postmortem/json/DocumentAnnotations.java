package dev.postmortem.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * What documents want of the types beyond what these say to every mapper.
 *
 * <p>Unknown members are not ignored but brought to {@link UnknownMembers}, and a required text is written even where it
 * is empty, so that whatever is written can be read.
 */
final class DocumentAnnotations extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(MapperConfig<?> config, Annotated annotated) {
        return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        JsonProperty property = annotated.getAnnotation(JsonProperty.class);
        return property != null && property.required()
                ? JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)
                : super.findPropertyInclusion(annotated);
    }
}
