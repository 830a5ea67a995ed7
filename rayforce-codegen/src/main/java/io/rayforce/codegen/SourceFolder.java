package io.rayforce.codegen;

import io.rayforce.codegen.schema.SchemaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that generated sources are kept in. What has not changed is not touched; what the same schema generated before, but does no
 * more, is deleted.
 *
 * @param folder the root of the sources, which need not be there yet
 */
public record SourceFolder(Path folder) {

    /**
     * Whose sources are looked for.
     *
     * @param packageFolder the folder of the package, below the root
     * @param firstLine the line that they begin with
     */
    record Owner(String packageFolder, String firstLine) {}

    /**
     * Brings the folder up to date with a schema. All sources are made before one is written.
     *
     * @throws io.rayforce.codegen.schema.SchemaException if the schema cannot become Java
     * @throws OutputException if the folder cannot be written
     */
    public Changes update(CodeGenerator generator, SchemaFile schema) {
        List<GeneratedSource> sources = generator.generate(schema);
        try {
            return update(generator.owner(), sources);
        } catch (IOException | UncheckedIOException failed) {
            throw new OutputException("the sources cannot be written to " + folder + ": " + failed, failed);
        }
    }

    private Changes update(Owner owner, List<GeneratedSource> sources) throws IOException {
        List<GeneratedSource> changed = new ArrayList<>();
        for (GeneratedSource source : sources) {
            if (!isThere(source)) {
                changed.add(source);
            }
        }
        try (AtomicFiles files = new AtomicFiles()) {
            for (GeneratedSource source : changed) {
                files.prepare(folder.resolve(source.path()), source.text());
            }
            files.commit();
        }
        List<Path> deleted = stale(owner, sources);
        for (Path file : deleted) {
            Files.delete(file);
        }
        return new Changes(
                changed.stream().map(source -> folder.resolve(source.path())).toList(),
                deleted,
                sources.size() - changed.size());
    }

    private boolean isThere(GeneratedSource source) throws IOException {
        Path file = folder.resolve(source.path());
        return Files.isRegularFile(file)
                && Arrays.equals(Files.readAllBytes(file), source.text().getBytes(StandardCharsets.UTF_8));
    }

    private List<Path> stale(Owner owner, List<GeneratedSource> sources) throws IOException {
        Path packageFolder = folder.resolve(owner.packageFolder());
        if (!Files.isDirectory(packageFolder)) {
            return List.of();
        }
        Set<Path> wanted =
                sources.stream().map(source -> folder.resolve(source.path())).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(packageFolder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !wanted.contains(file) && beginsWith(file, owner.firstLine()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean beginsWith(Path file, String line) {
        byte[] expected = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(expected.length), expected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
