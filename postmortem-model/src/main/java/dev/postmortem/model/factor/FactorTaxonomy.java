package dev.postmortem.model.factor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.postmortem.model.internal.ModelStyle;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.immutables.value.Value;

/** A named list of the categories that an organisation uses. */
@Value.Immutable
@ModelStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({"name", "categories"})
public abstract class FactorTaxonomy {
    FactorTaxonomy() {}

    /** {@return what people call it} */
    @NotBlank
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public abstract String getName();

    /** {@return the categories, in the order in which they are offered; no duplicates} */
    @NotEmpty
    public abstract List<FactorCategory> getCategories();

    private static final FactorTaxonomy STANDARD = builder()
            .name("standard")
            .addCategories(
                    FactorCategory.BUG,
                    FactorCategory.CHANGE,
                    FactorCategory.SCALE,
                    FactorCategory.ARCHITECTURE,
                    FactorCategory.DEPENDENCY,
                    FactorCategory.UNKNOWN)
            .build();

    /**
     * Returns the taxonomy with the constants of {@link FactorCategory}.
     *
     * <p>The six categories are those of the <a
     * href="https://www.atlassian.com/incident-management/handbook/postmortems">incident handbook of Atlassian</a>.
     *
     * @return the taxonomy
     */
    public static FactorTaxonomy standard() {
        return STANDARD;
    }

    /**
     * Tells whether a category belongs to the taxonomy.
     *
     * @param category the category
     * @return whether it does
     */
    public boolean hasCategory(FactorCategory category) {
        return getCategories().contains(category);
    }

    @Value.Check
    void check() {
        long distinct = getCategories().stream().distinct().count();
        if (distinct == 0 || distinct != getCategories().size()) {
            throw new IllegalArgumentException("taxonomy \"" + getName()
                    + "\" needs at least one category and none twice, but has " + getCategories());
        }
    }

    /** {@return a new builder} */
    public static FactorTaxonomyBuilder builder() {
        return new FactorTaxonomyBuilder();
    }

    /** {@return a builder that starts from this value} */
    public FactorTaxonomyBuilder toBuilder() {
        return builder().from(this);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static FactorTaxonomy fromJson(FactorTaxonomyBuilder.Impl value) {
        return value;
    }
}
