package io.rayforce.codegen.processor;

import io.rayforce.types.RayforceException;
import javax.lang.model.element.Element;

/** Something in the program that cannot be mapped. */
final class ElementException extends RayforceException {

    private static final long serialVersionUID = 1L;

    private final transient Element element;

    /** Creates an exception for an element, with what is wrong and what to change. */
    ElementException(Element element, String message) {
        super(message);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
