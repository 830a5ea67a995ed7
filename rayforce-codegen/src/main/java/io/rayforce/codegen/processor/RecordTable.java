package io.rayforce.codegen.processor;

import com.palantir.javapoet.ClassName;
import io.rayforce.codegen.source.ColumnSource;
import io.rayforce.codegen.source.JavaNames;
import io.rayforce.codegen.source.TableSource;
import io.rayforce.query.rows.ColumnName;
import io.rayforce.query.rows.Naming;
import io.rayforce.query.rows.RayforceTable;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Takes annotated records for the rows of tables. */
final class RecordTable {

    private final Elements elements;
    private final ComponentCells cells;

    RecordTable(Elements elements, Types types) {
        this.elements = elements;
        this.cells = new ComponentCells(elements, types);
    }

    /**
     * Returns the table of a record.
     *
     * @throws ElementException if it is no record, or none that can be mapped
     */
    TableSource of(TypeElement element) {
        requireMappable(element);
        RayforceTable annotation = element.getAnnotation(RayforceTable.class);
        Naming naming = annotation.snakeCase() ? Naming.SNAKE_CASE : Naming.AS_IS;
        ClassName row = ClassName.get(element);
        String simpleName = String.join("", row.simpleNames());
        String table =
                annotation.value().isEmpty() ? Naming.SNAKE_CASE.columnName(row.simpleName()) : annotation.value();
        return new TableSource(
                table,
                JavaNames.constant(table),
                ClassName.get(row.packageName(), simpleName + "Table"),
                row,
                ClassName.get(row.packageName(), simpleName + "Mapper"),
                element.getRecordComponents().stream()
                        .map(component -> column(component, naming))
                        .toList(),
                "",
                isNullMarkedKnownTo(element),
                isPublic(element));
    }

    private static void requireMappable(TypeElement element) {
        if (element.getKind() != ElementKind.RECORD) {
            throw new ElementException(
                    element,
                    "@RayforceTable is for records, but " + element.getSimpleName() + " is none: make it a record");
        }
        if (!element.getTypeParameters().isEmpty()) {
            throw new ElementException(element, "a row has no type parameters: declare a record without any");
        }
        if (element.getRecordComponents().isEmpty()) {
            throw new ElementException(element, "a row has columns: declare a component for each");
        }
        for (Element outer = element; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                throw new ElementException(
                        element,
                        "generated code cannot reach the private " + outer.getSimpleName() + ": widen its access");
            }
        }
    }

    private ColumnSource column(RecordComponentElement component, Naming naming) {
        String name = component.getSimpleName().toString();
        ColumnName given = component.getAnnotation(ColumnName.class);
        ComponentCell cell = cells.of(component);
        return new ColumnSource(
                given == null ? naming.columnName(name) : given.value(),
                cell.type(),
                JavaNames.constant(name),
                name,
                cell.cell(),
                "");
    }

    private boolean isNullMarkedKnownTo(TypeElement element) {
        return elements.getTypeElement(elements.getModuleOf(element), "org.jspecify.annotations.NullMarked") != null;
    }

    private static boolean isPublic(TypeElement element) {
        Element outer = element;
        while (outer instanceof TypeElement && outer.getModifiers().contains(Modifier.PUBLIC)) {
            outer = outer.getEnclosingElement();
        }
        return !(outer instanceof TypeElement);
    }
}
