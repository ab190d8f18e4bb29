package dev.postmortem.render.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** The one style of the value types of reports; compile time only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        get = {"get*", "is*"},
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        implementationNestedInBuilder = true,
        typeImmutable = "Impl",
        jdkOnly = true,
        jdk9Collections = false,
        depluralize = true,
        allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
public @interface RenderStyle {}
