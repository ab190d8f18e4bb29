package dev.postmortem.rca.openpsa;

import dev.postmortem.model.common.Confidence;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.factor.ContributingFactor;
import dev.postmortem.model.factor.ContributingFactorBuilder;
import dev.postmortem.model.factor.FactorCategory;
import dev.postmortem.model.factor.FactorKind;
import dev.postmortem.model.factor.FactorLayer;
import dev.postmortem.model.factor.OutcomeAspect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a factor says of itself, as attributes of its event; what is usual is left out. */
final class FactorAttributes {
    static final String ID = "factor-id";
    private static final String KIND = "factor-kind";
    private static final String ASPECT = "factor-aspect";
    private static final String LAYER = "factor-layer";
    private static final String CATEGORY = "factor-category";
    private static final String CONFIDENCE = "factor-confidence";
    private static final String CONTROLLABLE = "factor-controllable";
    private static final String VISIBILITY = "factor-visibility";

    private FactorAttributes() {}

    /** What an event is taken for if it does not say. */
    static FactorKind usualKind(boolean isTop) {
        return isTop ? FactorKind.OUTCOME : FactorKind.CONDITION;
    }

    /** The attributes that tell a factor from the usual one; the id only if the event has another name. */
    static Map<String, String> of(ContributingFactor factor, String name, boolean isTop) {
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, ID, factor.getId().toString(), name);
        put(attributes, KIND, factor.getKind().name(), usualKind(isTop).name());
        factor.getAspect().ifPresent(aspect -> attributes.put(ASPECT, aspect.name()));
        factor.getLayer().ifPresent(layer -> attributes.put(LAYER, layer.name()));
        factor.getCategory().ifPresent(category -> attributes.put(CATEGORY, category.toString()));
        put(attributes, CONFIDENCE, factor.getConfidence().name(), Confidence.UNKNOWN.name());
        put(attributes, CONTROLLABLE, Boolean.toString(factor.isControllable()), "true");
        put(attributes, VISIBILITY, factor.getVisibility().name(), Visibility.INTERNAL.name());
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, String value, String usual) {
        if (!value.equals(usual)) {
            attributes.put(name, value);
        }
    }

    /** Adds to a factor what the attributes of its event say. */
    static void read(Event event, Declarations declarations, ContributingFactorBuilder factor) {
        Reading reading = new Reading(event, declarations);
        reading.constant(KIND, FactorKind.class, factor::kind);
        reading.constant(ASPECT, OutcomeAspect.class, factor::aspect);
        reading.constant(LAYER, FactorLayer.class, factor::layer);
        reading.constant(CONFIDENCE, Confidence.class, factor::confidence);
        reading.constant(VISIBILITY, Visibility.class, factor::visibility);
        String category = event.attributes().get(CATEGORY);
        if (category != null) {
            factor.category(FactorCategory.of(category));
        }
        String controllable = event.attributes().get(CONTROLLABLE);
        if (controllable != null) {
            factor.controllable(Boolean.parseBoolean(controllable));
        }
    }

    private record Reading(Event event, Declarations declarations) {
        <E extends Enum<E>> void constant(String name, Class<E> type, Consumer<E> target) {
            String value = event.attributes().get(name);
            if (value == null) {
                return;
            }
            target.accept(Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> declarations.error(
                            event.line(),
                            "the attribute " + name + " of " + event.id() + " is " + value,
                            "use one of " + Arrays.toString(type.getEnumConstants()))));
        }
    }
}
