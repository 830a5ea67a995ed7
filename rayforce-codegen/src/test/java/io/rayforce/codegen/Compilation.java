package io.rayforce.codegen;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources compiled in memory, with every warning an error. */
public final class Compilation {

    private static final String CLASS_PATH = String.join(
            System.getProperty("path.separator"),
            Stream.of("java.class.path", "jdk.module.path")
                    .map(System::getProperty)
                    .filter(path -> path != null && !path.isEmpty())
                    .toList());

    private final Map<String, Text> sources = new HashMap<>();
    private final Map<String, Bytes> classes = new HashMap<>();
    private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

    private Compilation() {}

    public static Compilation of(List<GeneratedSource> sources, Processor... processors) {
        Compilation compilation = new Compilation();
        compilation.run(sources.stream().<JavaFileObject>map(Text::new).toList(), processors);
        return compilation;
    }

    private void run(List<JavaFileObject> units, Processor... processors) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-Xlint:all,-processing",
                "-Werror",
                "--release",
                "17",
                "-classpath",
                CLASS_PATH,
                processors.length == 0 ? "-proc:none" : "-implicit:none");
        JavaCompiler.CompilationTask task = compiler.getTask(
                null,
                new Memory(compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)),
                diagnostics,
                options,
                null,
                units);
        if (processors.length > 0) {
            task.setProcessors(List.of(processors));
        }
        task.call();
    }

    /** What the compiler said, as {@code Trade.java:3: error: …}. */
    public List<String> messages() {
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> file(diagnostic) + diagnostic.getLineNumber() + ": "
                        + diagnostic.getKind().name().toLowerCase(Locale.ROOT) + ": "
                        + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        return source == null ? "" : source.getName().replaceAll(".*/", "") + ":";
    }

    /** The text of a source that a processor made. */
    public String generated(String className) {
        return sources.get(className).getCharContent(true);
    }

    public Class<?> load(String className) throws ClassNotFoundException {
        return new ClassLoader(Compilation.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                Bytes found = classes.get(name);
                if (found == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = found.bytes.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        }.loadClass(className);
    }

    private static final class Text extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Text(String className) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
        }

        Text(GeneratedSource source) {
            super(URI.create("memory:///").resolve(uriPath(source.path())), Kind.SOURCE);
            bytes.writeBytes(source.text().getBytes(StandardCharsets.UTF_8));
        }

        private static String uriPath(String path) {
            try {
                return new URI(null, null, "/" + path, null).toString();
            } catch (java.net.URISyntaxException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Bytes extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Bytes() {
            super(URI.create("memory:///a.class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        Memory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return kind == JavaFileObject.Kind.SOURCE
                    ? sources.computeIfAbsent(className, Text::new)
                    : classes.computeIfAbsent(className, name -> new Bytes());
        }
    }
}
