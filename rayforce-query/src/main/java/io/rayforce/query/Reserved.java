package io.rayforce.query;

import java.util.Set;

/** Names that a statement takes for its clauses, so that no column of its result can have them. */
final class Reserved {

    static final Set<String> IN_SELECT = Set.of("from", "where", "by", "take", "asc", "desc", "nearest");

    static final Set<String> IN_UPDATE = Set.of("from", "where", "by");

    private Reserved() {}
}
