package io.rayforce.engine;

import io.rayforce.types.RayValue;
import io.rayforce.types.text.Rayfall;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads program texts. The trees of short ones are kept for a while: a server looks at a request before it evaluates it, and
 * programs ask the same many times over. Safe for use by several threads.
 */
final class Programs {

    private static final int KEPT = 256;
    private static final int LONGEST_KEPT = 512;

    private final AtomicReferenceArray<@Nullable Program> programs = new AtomicReferenceArray<>(KEPT);

    private record Program(String text, RayValue tree) {}

    /**
     * Returns the tree of a program.
     *
     * @throws io.rayforce.types.text.RayfallSyntaxException as {@link Rayfall#parse}
     */
    RayValue tree(String text) {
        if (text.length() > LONGEST_KEPT) {
            return Rayfall.parse(text);
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & KEPT - 1;
        Program kept = programs.get(slot);
        if (kept == null || !kept.text().equals(text)) {
            kept = new Program(text, Rayfall.parse(text));
            programs.set(slot, kept);
        }
        return kept.tree();
    }
}
