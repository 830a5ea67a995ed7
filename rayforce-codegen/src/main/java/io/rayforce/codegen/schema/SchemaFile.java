package io.rayforce.codegen.schema;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The content of a schema file: tables with their columns, and the comments. Its text is
 *
 * <pre>
 * # A comment reaches to the end of the line.
 *
 * ## Two marks make it documentation of what follows, or of what stands before it on the line.
 * table trades
 *     ts          TIMESTAMP
 *     sym         SYM         ## the instrument
 *     px          F64?        # a question mark: may be null
 *     "order id"  I64 as orderNumber
 * </pre>
 *
 * @param tables the tables in order
 * @param ending the comment lines behind the last table
 */
public record SchemaFile(List<TableDefinition> tables, List<String> ending) {

    /**
     * Keeps the lists as they are now.
     *
     * @throws SchemaException if two tables have one name, or a comment is malformed
     */
    public SchemaFile {
        tables = List.copyOf(tables);
        ending = Comments.checked(ending);
        Set<String> names = new HashSet<>();
        for (TableDefinition table : tables) {
            if (!names.add(table.name())) {
                throw new SchemaException("two tables are named " + table.name() + ": rename one");
            }
        }
    }

    /** Returns the content of a file with the given tables and no comments behind them. */
    public static SchemaFile of(List<TableDefinition> tables) {
        return new SchemaFile(tables, List.of());
    }

    /**
     * Reads the text of a schema file.
     *
     * @param text the text
     * @param source what to call the text in messages, usually the file's name
     * @throws SchemaException if the text is malformed; the message begins with the source, the line and the column
     */
    public static SchemaFile parse(String text, String source) {
        return new SchemaReader(source).read(text);
    }

    /**
     * Reads a schema file, in UTF-8.
     *
     * @throws SchemaException if there is none, or it cannot be read, or its text is malformed
     */
    public static SchemaFile read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException missing) {
            throw new SchemaException(
                    "no schema file " + file + ": write one, or take a snapshot of a session", missing);
        } catch (CharacterCodingException malformed) {
            throw new SchemaException("the schema file " + file + " is not in UTF-8", malformed);
        } catch (IOException unreadable) {
            throw new SchemaException("the schema file " + file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /** Returns the text of the file. Parsing it gives an equal value. */
    public String print() {
        return SchemaPrinter.print(this);
    }

    /** Returns the table of the given name. */
    public Optional<TableDefinition> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
