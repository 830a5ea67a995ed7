package io.rayforce.codegen.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What a null becomes in a component.
 *
 * @param value the type of the component's values
 */
record DefaultValue(RecordComponentElement component, TypeMirror value) {

    /**
     * Returns the code of a value that is written as text.
     *
     * @throws ElementException if the text is no value of the component's type
     */
    CodeBlock code(String text) {
        if (value instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM) {
            return constant(declared.asElement(), text);
        }
        try {
            return parsed(text);
        } catch (RuntimeException malformed) {
            throw new ElementException(
                    component,
                    "component " + component.getSimpleName() + ": its default " + text + " is no " + value
                            + ": write another one");
        }
    }

    private CodeBlock constant(Element type, String name) {
        boolean known = type.getEnclosedElements().stream()
                .anyMatch(element -> element.getKind() == ElementKind.ENUM_CONSTANT
                        && element.getSimpleName().contentEquals(name));
        if (!known) {
            throw new ElementException(
                    component,
                    "component " + component.getSimpleName() + ": " + value + " has no constant " + name
                            + ": write one of them");
        }
        return CodeBlock.of("$T.$N", TypeName.get(value), name);
    }

    private CodeBlock parsed(String text) {
        return switch (TypeName.get(value).withoutAnnotations().box().toString()) {
            case "java.lang.Long" -> CodeBlock.of("$LL", Long.parseLong(text));
            case "java.lang.Integer" -> CodeBlock.of("$L", Integer.parseInt(text));
            case "java.lang.Short" -> CodeBlock.of("(short) $L", Short.parseShort(text));
            case "java.lang.Double" ->
                CodeBlock.of(
                        "$T.valueOf($S)", Double.class, Double.valueOf(text).toString());
            case "java.lang.Float" ->
                CodeBlock.of("$T.valueOf($S)", Float.class, Float.valueOf(text).toString());
            case "java.lang.String" -> CodeBlock.of("$S", text);
            case "java.time.LocalDate" -> parse(LocalDate.class, LocalDate.parse(text));
            case "java.time.LocalTime" -> parse(LocalTime.class, LocalTime.parse(text));
            case "java.time.Instant" -> parse(Instant.class, Instant.parse(text));
            case "java.time.Duration" -> parse(Duration.class, Duration.parse(text));
            case "java.util.UUID" ->
                CodeBlock.of(
                        "$T.fromString($S)", UUID.class, UUID.fromString(text).toString());
            default -> throw new IllegalArgumentException(value + " has no defaults");
        };
    }

    private static CodeBlock parse(Class<?> type, Object parsed) {
        return CodeBlock.of("$T.parse($S)", type, parsed.toString());
    }
}
