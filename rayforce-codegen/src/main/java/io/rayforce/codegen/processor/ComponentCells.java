package io.rayforce.codegen.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.rayforce.codegen.schema.ColumnType;
import io.rayforce.codegen.source.JavaCell;
import io.rayforce.query.rows.StoredAs;
import io.rayforce.query.rows.WhenNull;
import io.rayforce.types.RayType;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds out what column a component's Java type asks for. */
final class ComponentCells {

    private final Types types;
    private final TypeMirror rayValue;

    ComponentCells(Elements elements, Types types) {
        this.types = types;
        this.rayValue = elements.getTypeElement("io.rayforce.types.RayValue").asType();
    }

    /**
     * Returns what a component's column is and how its elements look.
     *
     * @throws ElementException if no column can hold the component
     */
    ComponentCell of(RecordComponentElement component) {
        TypeMirror value = valueType(component.asType());
        ColumnType type = storedAs(component, columnType(component, value));
        JavaCell cell = cell(component, value);
        WhenNull whenNull = component.getAnnotation(WhenNull.class);
        return new ComponentCell(
                type,
                whenNull == null ? cell : cell.whenNull(new DefaultValue(component, value).code(whenNull.value())));
    }

    /** Returns what is in an Optional; any other type is its own. */
    private TypeMirror valueType(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && isNamed(declared, Optional.class)
                        && !declared.getTypeArguments().isEmpty()
                ? declared.getTypeArguments().get(0)
                : type;
    }

    private ColumnType columnType(RecordComponentElement component, TypeMirror value) {
        if (isEnum(value)) {
            return ColumnType.SYM;
        }
        if (types.isSubtype(value, rayValue)) {
            return ComponentTypes.ofValue(types.asElement(value).getSimpleName().toString());
        }
        return ComponentTypes.of(plain(value))
                .orElseThrow(() -> new ElementException(
                        component,
                        "no column can hold component " + component.getSimpleName() + " of type " + component.asType()
                                + ": make it " + ComponentTypes.REMEDY));
    }

    private static ColumnType storedAs(RecordComponentElement component, ColumnType suggested) {
        StoredAs annotation = component.getAnnotation(StoredAs.class);
        if (annotation == null) {
            return suggested;
        }
        RayType asked = annotation.value();
        return ComponentTypes.alternatives(suggested).stream()
                .filter(type -> type.elementType().equals(Optional.of(asked)))
                .findFirst()
                .orElseThrow(() -> new ElementException(
                        component,
                        "component " + component.getSimpleName() + " of type " + component.asType()
                                + " cannot be stored as " + asked + ", but as one of "
                                + ComponentTypes.alternatives(suggested)));
    }

    private JavaCell cell(RecordComponentElement component, TypeMirror value) {
        TypeName type = TypeName.get(component.asType());
        if (component.asType().getKind().isPrimitive()) {
            return JavaCell.primitive(type);
        }
        ClassName raw = ClassName.get((TypeElement) types.asElement(value));
        boolean optional = !types.isSameType(component.asType(), value);
        return optional ? JavaCell.optional(raw) : JavaCell.nullable(raw);
    }

    private boolean isEnum(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
    }

    private static boolean isNamed(DeclaredType type, Class<?> expected) {
        return ((TypeElement) type.asElement()).getQualifiedName().contentEquals(expected.getName());
    }

    /** Returns the name of a type without annotations and arguments. */
    private static String plain(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : type.getKind().isPrimitive()
                        ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
                        : type.toString();
    }
}
