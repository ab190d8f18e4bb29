package dev.postmortem.model.internal;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of all value types; compile time only.
 *
 * <p>See docs/adr/0002-value-types.md for the reason of each switch.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@JsonSerialize
@JsonDeserialize
@Value.Style(
        get = {"get*", "is*"},
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        implementationNestedInBuilder = true,
        typeImmutable = "Impl",
        jdkOnly = true,
        jdk9Collections = false,
        depluralize = true,
        depluralizeDictionary = {"address:addresses", "evidence:evidence", "analysis:analysis", "ids:ids", "loss:losses"
        },
        allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
public @interface ModelStyle {}
