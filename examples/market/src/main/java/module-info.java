/** A program of somebody else: typed tables of a schema file and of a record, on the module path. */
module com.example.market {
    // Transitive, since the packages with the generated classes are exported.
    requires transitive io.rayforce.query;
    requires static transitive org.jspecify;

    exports com.example.market;
    exports com.example.market.tables;
}
