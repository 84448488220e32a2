package dev.huiwu.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How every value type of the project is generated: callers see the interface and its nested {@code Builder} and never
 * the generated class.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@JsonSerialize
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        depluralize = true,
        get = "*",
        defaultAsDefault = true,
        jdkOnly = false,
        allowedClasspathAnnotations = Override.class)
public @interface ValueStyle {}
