package io.rayforce.query.samples;

import static io.rayforce.query.Dsl.col;
import static io.rayforce.query.Dsl.createTable;
import static io.rayforce.query.Dsl.dropTable;
import static io.rayforce.query.Dsl.sym;
import static io.rayforce.query.samples.Trades.ID;
import static io.rayforce.query.samples.Trades.QTY;

import io.rayforce.query.Column;
import io.rayforce.query.FloatColumn;
import io.rayforce.query.IntegerColumn;
import io.rayforce.query.Query;
import io.rayforce.query.Table;
import io.rayforce.query.TextColumn;
import io.rayforce.types.F64;
import io.rayforce.types.F64Vector;
import io.rayforce.types.I32;
import io.rayforce.types.I32Vector;
import io.rayforce.types.I64Vector;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.Sym;
import io.rayforce.types.SymVector;
import java.util.List;

/** Statements that change tables, make them and drop them. */
public final class Changes {

    private static final TextColumn<Sym> NAME = Column.sym("name");
    private static final FloatColumn<F64> BAL = Column.f64("bal");
    private static final IntegerColumn<I32> N = Column.i32("n");
    private static final Table ACC = Table.named("acc");
    private static final Table KNOWN_ACC = ACC.withColumns(ID, NAME, BAL, N);
    private static final Table TWOS = Table.named("twos");

    private Changes() {}

    /**
     * A statement with its code.
     *
     * @param name what the statement does
     * @param code what it becomes
     * @param after program text that looks at what it did
     * @param byHand program text that gives the same
     */
    public record Change(String name, Query<?> statement, String code, String after, String byHand) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns all of them; each is made anew, on the tables of {@link Samples#SETUP}. */
    public static List<Change> all() {
        return List.of(
                new Change(
                        "a column changes in place",
                        ACC.update().set("bal", col("bal").times(1.5)),
                        "(update {bal: (* bal 1.5) from: (quote acc)})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [15.0 30.0] [1i 2i]))"),
                new Change(
                        "a column changes in some rows",
                        ACC.update().set(BAL, 5).where(ID.eq(1)),
                        "(update {bal: 5.0 from: (quote acc) where: (== id 1)})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [5.0 20.0] [1i 2i]))"),
                new Change(
                        "an integer becomes what the column holds",
                        ACC.update().set(N, 7).where(ID.eq(2)),
                        "(update {n: 7i from: (quote acc) where: (== id 2)})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [10.0 20.0] [1i 7i]))"),
                new Change(
                        "a narrow column stays narrow",
                        ACC.update().set(N, N.plus(1)),
                        "(update {n: (as (quote I32) (+ n 1)) from: (quote acc)})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [10.0 20.0] [2i 3i]))"),
                new Change(
                        "a narrow column changes in some rows",
                        ACC.update().set(N, N.plus(1)).where(ID.eq(2)),
                        "(update {n: (as (quote I32) (+ n 1)) from: (quote acc) where: (== id 2)})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [10.0 20.0] [1i 3i]))"),
                new Change(
                        "a symbol equal to a column's name is written",
                        ACC.update().set(NAME, "name").where(NAME.eq("ann")),
                        "(update {name: (quote name) from: (quote acc) where: (== name (quote ann))})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['name 'bob] [10.0 20.0] [1i 2i]))"),
                new Change(
                        "a null is written",
                        ACC.update().setNull(BAL).where(ID.eq(1)),
                        "(update {bal: 0Nf from: (quote acc) where: (== id 1)})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [0Nf 20.0] [1i 2i]))"),
                new Change(
                        "columns are added",
                        ACC.update().set("flag", true).set("memo", "q\"é"),
                        "(update {flag: true memo: \"q\\\"é\" from: (quote acc)})",
                        "acc",
                        "(table [id name bal n flag memo] (list [1 2] ['ann 'bob] [10.0 20.0] [1i 2i] [true "
                                + "true] [\"q\\\"é\" \"q\\\"é\"]))"),
                new Change(
                        "an added column is null in the other rows",
                        ACC.update().set("tag", sym("id")).where(ID.eq(2)),
                        "(update {tag: (quote id) from: (quote acc) where: (== id 2)})",
                        "acc",
                        "(table [id name bal n tag] (list [1 2] ['ann 'bob] [10.0 20.0] [1i 2i] [' 'id]))"),
                new Change(
                        "two columns change from their old values",
                        ACC.update()
                                .set("id", col("id").plus(10))
                                .set("twice", col("id").times(2)),
                        "(update {id: (+ id 10) twice: (* id 2) from: (quote acc)})",
                        "acc",
                        "(table [id name bal n twice] (list [11 12] ['ann 'bob] [10.0 20.0] [1i 2i] [2 4]))"),
                new Change(
                        "a column takes the sums of its groups",
                        TWOS.update().set(QTY, QTY.sum()).by("sym"),
                        "(update {qty: (sum qty) from: (quote twos) by: sym})",
                        "twos",
                        "(table [sym qty] (list ['a 'b 'a] [4 2 4]))"),
                new Change(
                        "an aggregate in an update is that of all rows",
                        ACC.update().set(BAL, BAL.sum()).where(ID.eq(1)),
                        "(update {bal: (sum bal) from: (quote acc) where: (== id 1)})",
                        "(at acc 'bal)",
                        "[30.0 20.0]"),
                new Change(
                        "a condition on a null holds for small numbers, too",
                        ACC.delete().where(N.lt(5).and(N.isNotNull())),
                        "(delete {from: (quote acc) where: (and (< n 5) (not (nil? n)))})",
                        "(count acc)",
                        "0"),
                new Change(
                        "nothing changes where nothing fits",
                        ACC.update().set(BAL, -1).where(ID.gt(100)),
                        "(update {bal: -1.0 from: (quote acc) where: (> id 100)})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [10.0 20.0] [1i 2i]))"),
                new Change(
                        "a row is inserted by position",
                        KNOWN_ACC.insert().values(3, sym("cid"), 30.5, 3),
                        "(insert (quote acc) (list 3 (quote cid) 30.5 3i))",
                        "acc",
                        "(table [id name bal n] (list [1 2 3] ['ann 'bob 'cid] [10.0 20.0 30.5] [1i 2i 3i]))"),
                new Change(
                        "rows are inserted as columns",
                        ACC.insert()
                                .columns(
                                        I64Vector.of(3, 4),
                                        SymVector.of("cid", "name"),
                                        F64Vector.of(3.5, 4.5),
                                        I32Vector.of(3, 4)),
                        "(insert (quote acc) (list [3 4] ['cid 'name] [3.5 4.5] [3i 4i]))",
                        "acc",
                        "(table [id name bal n] (list [1 2 3 4] ['ann 'bob 'cid 'name] [10.0 20.0 3.5 4.5] [1i "
                                + "2i 3i 4i]))"),
                new Change(
                        "a row is inserted by name, the rest is null",
                        ACC.insert().row(r -> r.set("name", sym("cid")).set("id", 3)),
                        "(insert (quote acc) {name: 'cid id: 3})",
                        "acc",
                        "(table [id name bal n] (list [1 2 3] ['ann 'bob 'cid] [10.0 20.0 0Nf] [1i 2i 0Ni]))"),
                new Change(
                        "rows that leave columns out are inserted",
                        KNOWN_ACC
                                .insert()
                                .row(r -> r.set("id", 3).set("name", "cid"))
                                .row(r -> r.set("id", 4).set("bal", 2.5)),
                        "(insert (quote acc) {id: [3 4] name: ['cid '] bal: [0Nf 2.5] n: (null null)})",
                        "acc",
                        "(table [id name bal n] (list [1 2 3 4] ['ann 'bob 'cid '] [10.0 20.0 0Nf 2.5] [1i 2i "
                                + "0Ni 0Ni]))"),
                new Change(
                        "columns are inserted by name, in any order",
                        KNOWN_ACC.insert().column("n", I64Vector.of(8, 9)).column("id", I64Vector.of(3, 4)),
                        "(insert (quote acc) {n: [8i 9i] id: [3 4] name: (null null) bal: (null null)})",
                        "acc",
                        "(table [id name bal n] (list [1 2 3 4] ['ann 'bob ' '] [10.0 20.0 0Nf 0Nf] [1i 2i 8i "
                                + "9i]))"),
                new Change(
                        "a table is inserted",
                        ACC.insert()
                                .table(RayTable.builder()
                                        .column("n", I32Vector.of(9))
                                        .column("bal", F64Vector.of(0.5))
                                        .column("name", SymVector.of("cid"))
                                        .column("id", I64Vector.of(3))
                                        .build()),
                        "(insert (quote acc) (table ['n 'bal 'name 'id] (list [9i] [0.5] ['cid] [3])))",
                        "acc",
                        "(table [id name bal n] (list [1 2 3] ['ann 'bob 'cid] [10.0 20.0 0.5] [1i 2i 9i]))"),
                new Change(
                        "a row with a known key takes the place of its row",
                        ACC.upsert().keys("id").row(r -> r.set("id", 2).set("bal", 99.0)),
                        "(upsert (quote acc) (quote id) {id: 2 bal: 99.0})",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [10.0 99.0] [1i 2i]))"),
                new Change(
                        "a row with a new key is added",
                        ACC.upsert()
                                .keys("name")
                                .row(r -> r.set("name", sym("cid")).set("id", 7)),
                        "(upsert (quote acc) (quote name) {name: 'cid id: 7})",
                        "acc",
                        "(table [id name bal n] (list [1 2 7] ['ann 'bob 'cid] [10.0 20.0 0Nf] [1i 2i 0Ni]))"),
                new Change(
                        "rows with known and new keys",
                        ACC.upsert()
                                .keyColumns(1)
                                .column("id", I64Vector.of(2, 9))
                                .column("bal", F64Vector.of(1.5, 2.5)),
                        "(upsert (quote acc) 1 {id: [2 9] bal: [1.5 2.5]})",
                        "acc",
                        "(table [id name bal n] (list [1 2 9] ['ann 'bob '] [10.0 1.5 2.5] [1i 2i 0Ni]))"),
                new Change(
                        "rows with keys of two columns",
                        KNOWN_ACC
                                .upsert()
                                .keys("id", "name")
                                .row(r -> r.set("id", 2).set("name", "zed").set("bal", 1.0)),
                        "(upsert (quote acc) 2 {id: 2 name: 'zed bal: 1.0})",
                        "acc",
                        "(table [id name bal n] (list [1 2 2] ['ann 'bob 'zed] [10.0 20.0 1.0] [1i 2i 0Ni]))"),
                new Change(
                        "some rows are deleted",
                        ACC.delete().where(ID.eq(1)),
                        "(delete {from: (quote acc) where: (== id 1)})",
                        "acc",
                        "(table [id name bal n] (list [2] ['bob] [20.0] [2i]))"),
                new Change(
                        "rows whose symbols are among those of columns are deleted",
                        ACC.delete().where(NAME.in("bob", "name")),
                        "(delete {from: (quote acc) where: (in name ['bob 'name])})",
                        "acc",
                        "(table [id name bal n] (list [1] ['ann] [10.0] [1i]))"),
                new Change(
                        "all rows are deleted",
                        ACC.delete().all(),
                        "(delete {from: (quote acc) where: true})",
                        "(count acc)",
                        "0"),
                new Change(
                        "rows are deleted by a copy of the others",
                        ACC.delete().where(ID.eq(1)).byCopying(),
                        "(do (set acc (select {from: acc where: (not (== id 1))})) (quote acc))",
                        "acc",
                        "(table [id name bal n] (list [2] ['bob] [20.0] [2i]))"),
                new Change(
                        "a table is made",
                        createTable("made").column("id", RayType.I64).column("s", RayType.STR),
                        "(do (set made (table ['id 's] (list [] (as 'STR [])))) (quote made))",
                        "(count made)",
                        "0"),
                new Change(
                        "a table that is there stays as it is",
                        createTable("acc").column("id", RayType.I64).ifNotExists(),
                        "(do (if (nil? (resolve (quote acc))) (set acc (table ['id] (list []))) null) (quote "
                                + "acc))",
                        "acc",
                        "(table [id name bal n] (list [1 2] ['ann 'bob] [10.0 20.0] [1i 2i]))"),
                new Change("a table is dropped", dropTable("acc"), "(del acc)", "(nil? (resolve 'acc))", "true"),
                new Change(
                        "rows are kept under a name",
                        ACC.where(ID.gt(1)).saveAs("kept"),
                        "(do (set kept (select {from: acc where: (> id 1)})) (quote kept))",
                        "kept",
                        "(table [id name bal n] (list [2] ['bob] [20.0] [2i]))"),
                new Change(
                        "a table that was sent is kept under a name",
                        Table.of(RayTable.builder()
                                        .column("x", I64Vector.of(1, 2))
                                        .build())
                                .saveAs("sent"),
                        "(do (set sent (table ['x] (list [1 2]))) (quote sent))",
                        "sent",
                        "(table [x] (list [1 2]))"));
    }
}
