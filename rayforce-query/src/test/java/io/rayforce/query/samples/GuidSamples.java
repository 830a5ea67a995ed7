package io.rayforce.query.samples;

import io.rayforce.query.Column;
import io.rayforce.query.GuidColumn;
import io.rayforce.query.Table;
import io.rayforce.query.TextColumn;
import io.rayforce.query.samples.Samples.Sample;
import io.rayforce.types.GuidVector;
import io.rayforce.types.Sym;
import java.util.List;
import java.util.UUID;

/** Identifiers. */
final class GuidSamples {

    private static final Table MARKS = Table.named("marks");
    private static final GuidColumn MARK = Column.guid("mark");
    private static final TextColumn<Sym> K = Column.sym("k");
    private static final UUID FIRST = new UUID(1, 2);
    private static final UUID SECOND = new UUID(3, 4);

    private GuidSamples() {}

    static List<Sample> all() {
        return List.of(
                new Sample(
                        "an identifier is the one that is looked for",
                        MARKS.select(K).where(MARK.eq(FIRST)),
                        "(select {k: k from: marks where: (== mark (as 'GUID"
                                + " \"00000000-0000-0001-0000-000000000002\"))})",
                        "(table [k] (list ['a 'd]))"),
                new Sample(
                        "an identifier is another",
                        MARKS.select(K).where(MARK.ne(FIRST)),
                        "(select {k: k from: marks where: (!= mark (as 'GUID"
                                + " \"00000000-0000-0001-0000-000000000002\"))})",
                        "(table [k] (list ['b 'c]))"),
                new Sample(
                        "an identifier is one of several",
                        MARKS.select(K).where(MARK.in(FIRST, SECOND)),
                        "(select {k: k from: marks where: (in mark (map-right as 'GUID"
                                + " [\"00000000-0000-0001-0000-000000000002\""
                                + " \"00000000-0000-0003-0000-000000000004\"]))})",
                        "(table [k] (list ['a 'b 'd]))"),
                new Sample(
                        "an identifier is none of a vector",
                        MARKS.select(K).where(MARK.notIn(GuidVector.of(FIRST))),
                        "(select {k: k from: marks where: (not-in mark (map-right as 'GUID"
                                + " [\"00000000-0000-0001-0000-000000000002\"]))})",
                        "(table [k] (list ['b]))"),
                new Sample(
                        "an identifier is missing",
                        MARKS.select(K).where(MARK.isNull()),
                        "(select {k: k from: marks where: (nil? mark)})",
                        "(table [k] (list ['c]))"),
                new Sample(
                        "identifiers make groups",
                        MARKS.select(K.count().as("n")).groupBy(MARK).asTable().select("n"),
                        "(select {n: n from: (select {n: (count k) from: marks by: mark})})",
                        "(table [n] (list [2 1 1]))"));
    }
}
