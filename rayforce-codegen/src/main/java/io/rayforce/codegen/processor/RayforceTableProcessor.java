package io.rayforce.codegen.processor;

import com.palantir.javapoet.JavaFile;
import io.rayforce.codegen.schema.SchemaException;
import io.rayforce.codegen.source.Sources;
import io.rayforce.codegen.source.TableSource;
import io.rayforce.query.rows.RayforceTable;
import java.io.IOException;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** Makes the columns and the mapper of every record with {@link RayforceTable}. */
public final class RayforceTableProcessor extends AbstractProcessor {

    /** Creates the processor; the compiler does. */
    public RayforceTableProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(RayforceTable.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getElementsAnnotatedWith(RayforceTable.class).forEach(this::process);
        return false;
    }

    private void process(Element element) {
        try {
            generate((TypeElement) element);
        } catch (ElementException unmappable) {
            error(unmappable.place(), String.valueOf(unmappable.getMessage()));
        } catch (SchemaException contradictory) {
            error(element, String.valueOf(contradictory.getMessage()));
        } catch (IOException failed) {
            error(element, "the sources for " + element + " cannot be written: " + failed);
        }
    }

    private void generate(TypeElement element) throws IOException {
        TableSource table = new RecordTable(processingEnv.getElementUtils(), processingEnv.getTypeUtils()).of(element);
        String comment = "Generated from the record " + element.getQualifiedName() + ". Change that, not this file.";
        for (JavaFile file : Sources.forRecord(table, comment)) {
            file.writeTo(processingEnv.getFiler());
        }
    }

    private void error(Element element, String message) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
    }
}
