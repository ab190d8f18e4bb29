package dev.postmortem.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.merge.MergeReport;
import dev.postmortem.model.text.TextValue;
import dev.postmortem.model.timeline.Timeline;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the JSON Schema of the documents from the types, their constraints and the page that describes them. */
final class SchemaGenerator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Map<String, String>> page;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();
    private final Set<Class<?>> met = new HashSet<>();

    private SchemaGenerator(Map<String, Map<String, String>> page) {
        this.page = page;
    }

    static ObjectNode generate() throws IOException {
        return new SchemaGenerator(FormatPage.members()).document();
    }

    private ObjectNode document() {
        ObjectNode schema = JSON.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:dev-postmortem:schema:" + PostmortemJson.SCHEMA_VERSION)
                .put("title", "Postmortem")
                .put(
                        "description",
                        "A postmortem, version " + PostmortemJson.SCHEMA_VERSION
                                + ". Other members may be added to any object in this version.");
        refer(schema, Postmortem.class);
        schema.set("properties", JSON.objectNode().set("schemaVersion", version()));
        definitions.put("timelineDocument", documentOf(Timeline.class));
        definitions.put("mergeReportDocument", documentOf(MergeReport.class));
        while (!open.isEmpty()) {
            Class<?> type = open.removeFirst();
            definitions.put(type.getSimpleName(), definition(type));
        }
        schema.set("$defs", JSON.objectNode().setAll(definitions));
        return schema;
    }

    private ObjectNode documentOf(Class<?> type) {
        ObjectNode document = JSON.objectNode();
        refer(document, type);
        document.set("properties", JSON.objectNode().set("schemaVersion", version()));
        return document;
    }

    private static ObjectNode version() {
        return JSON.objectNode().put("const", PostmortemJson.SCHEMA_VERSION);
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            ArrayNode names = JSON.arrayNode();
            Stream.of(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).forEach(names::add);
            return JSON.objectNode().set("enum", names);
        }
        if (TextValue.class.isAssignableFrom(type)) {
            return openText(type);
        }
        ObjectNode object = object(type);
        return readsBareText(type) ? orBareText(object) : object;
    }

    /** The constants are examples: others may come. */
    private static ObjectNode openText(Class<?> type) {
        ObjectNode text = JSON.objectNode().put("type", "string").put("pattern", SchemaConstraints.NOT_BLANK);
        ArrayNode known = JSON.arrayNode();
        Stream.of(type.getDeclaredFields())
                .filter(f -> Modifier.isPublic(f.getModifiers()) && f.getType() == type)
                .forEach(f -> known.add(f.getName()));
        return known.isEmpty() ? text : text.set("examples", known);
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        for (String name : type.getAnnotation(JsonPropertyOrder.class).value()) {
            Method accessor = accessor(type, name);
            ObjectNode property = property(accessor);
            String what = page.getOrDefault(type.getSimpleName(), Map.of()).get(name);
            if (what != null) {
                property.put("description", what);
            }
            properties.set(name, property);
            if (isRequired(type, accessor)) {
                required.add(name);
            }
        }
        ObjectNode object = JSON.objectNode().put("type", "object");
        object.set("properties", properties);
        return required.isEmpty() ? object : object.set("required", required);
    }

    private static ObjectNode orBareText(ObjectNode object) {
        ArrayNode forms = JSON.arrayNode()
                .add(object)
                .add(JSON.objectNode().put("type", "string").put("pattern", SchemaConstraints.NOT_BLANK));
        return JSON.objectNode().set("anyOf", forms);
    }

    /** Whether a text stands for an object with that text: there is a creator that takes it. */
    private static boolean readsBareText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonCreator.class))
                .anyMatch(m -> m.getParameterCount() == 1 && m.getParameterTypes()[0] == String.class);
    }

    private static Method accessor(Class<?> type, String name) {
        String end = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Stream.of(type.getMethods())
                .filter(m -> m.getParameterCount() == 0)
                .filter(m -> m.getName().equals("get" + end) || m.getName().equals("is" + end))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no accessor of " + name));
    }

    private static boolean isRequired(Class<?> type, Method accessor) {
        try {
            JsonProperty property = Class.forName(type.getName() + "Builder$Impl")
                    .getDeclaredMethod(accessor.getName())
                    .getAnnotation(JsonProperty.class);
            return property != null && property.required();
        } catch (ClassNotFoundException e) {
            return false; // written by hand, with parts that may be absent
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private ObjectNode property(Method accessor) {
        ObjectNode property = form(accessor.getAnnotatedReturnType());
        SchemaConstraints.apply(accessor.getAnnotations(), property);
        return property;
    }

    private ObjectNode form(AnnotatedType annotated) {
        Class<?> type = raw(annotated.getType());
        ObjectNode form = JSON.objectNode();
        if (type == Optional.class) {
            form = form(argument(annotated, 0));
        } else if (Collection.class.isAssignableFrom(type)) {
            form.put("type", "array").set("items", form(argument(annotated, 0)));
        } else if (Map.class.isAssignableFrom(type)) {
            form.put("type", "object").set("additionalProperties", form(argument(annotated, 1)));
        } else if (SchemaScalars.isScalar(type)) {
            definitions.putAll(SchemaScalars.definitions(type));
            form = SchemaScalars.form(type);
        } else {
            refer(form, type);
        }
        SchemaConstraints.apply(annotated.getAnnotations(), form);
        return form;
    }

    private void refer(ObjectNode form, Class<?> type) {
        if (met.add(type)) {
            open.add(type);
        }
        form.put("$ref", "#/$defs/" + type.getSimpleName());
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    }
}
