package io.rayforce.codegen.processor;

import io.rayforce.types.RayforceException;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.util.ElementFilter;

/** Something in the program that cannot be mapped. */
final class ElementException extends RayforceException {

    private static final long serialVersionUID = 1L;

    private final transient Element element;

    /** Creates an exception for an element, with what is wrong and what to change. */
    ElementException(Element element, String message) {
        super(message);
        this.element = element;
    }

    /** Returns the element to report at. Compilers know the place of a component by its field only. */
    Element place() {
        if (element.getKind() != ElementKind.RECORD_COMPONENT) {
            return element;
        }
        Element record = Objects.requireNonNull(element.getEnclosingElement());
        return ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                .map(Element.class::cast)
                .findFirst()
                .orElse(element);
    }
}
