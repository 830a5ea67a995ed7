package io.rayforce.interop;

import io.rayforce.engine.Engine;
import io.rayforce.query.Session;
import io.rayforce.types.Name;
import io.rayforce.types.RayList;
import io.rayforce.types.RayTable;
import io.rayforce.types.RayType;
import io.rayforce.types.RayValue;
import io.rayforce.types.RayforceException;
import io.rayforce.types.WireException;
import io.rayforce.types.text.Rayfall;
import io.rayforce.types.wire.DecodeLimits;
import io.rayforce.types.wire.Frame;
import io.rayforce.types.wire.WireDecoder;
import io.rayforce.types.wire.WireFormat;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a host is asked what was recorded of a late server of version 3, and what of an answer it has a form for. */
enum Wording {
    /** As it was recorded. */
    RECORDED(Set.of()),

    /** Without lengths of time. */
    EARLY(Set.of(RayType.TIMESPAN_VECTOR)),

    /** In code instead of texts, which are written otherwise there. */
    OF_VERSION_1(Set.of(RayType.TIMESPAN_VECTOR, RayType.I16_VECTOR, RayType.F32_VECTOR)) {
        @Override
        Answer ask(Session session, String text) {
            RayValue tree;
            try {
                tree = Rayfall.parse(text);
            } catch (RayforceException noCode) {
                return Answer.to(session, text);
            }
            return Answer.to(session, tree);
        }

        @Override
        Answer expected(Answer recorded) {
            try {
                ByteBuffer reply = WireFormat.V1.encodeFrame(Frame.Kind.RESPONSE, recorded.value());
                Frame frame = Frame.read(reply, WireFormat.V1, Frame.MAX_REQUEST);
                WireDecoder decoder = WireFormat.V1.decoder(frame, DecodeLimits.DEFAULT);
                decoder.feed(reply);
                return new Answer(decoder.value());
            } catch (WireException formless) {
                return recorded;
            }
        }
    };

    private static final Name SET = Name.of("set");

    private final Set<RayType> formless;

    Wording(Set<RayType> formless) {
        this.formless = formless;
    }

    /** Makes what a question is about: tables without the columns that the host has no form for. */
    void prepare(Session session, List<String> setup) {
        // What a text that fails should have set up is missed by the answers.
        if (formless.isEmpty()) {
            setup.forEach(text -> Answer.to(session, text));
        } else if (!setup.isEmpty()) {
            sendValues(session, setup);
        }
    }

    private void sendValues(Session session, List<String> setup) {
        Set<RayValue> names = new LinkedHashSet<>();
        try (Engine engine = Engine.create()) {
            for (String text : setup) {
                Answer.to(engine, text);
                if (Rayfall.parse(text) instanceof RayList call && call.at(0).equals(SET)) {
                    names.add(call.at(1));
                }
            }
            names.forEach(name -> Answer.to(session, RayList.of(SET, name, known(engine.execute(name)))));
        }
    }

    private RayValue known(RayValue value) {
        if (!(value instanceof RayTable table)) {
            return value;
        }
        return table.drop(table.columnNames().stream()
                .filter(name -> formless.contains(table.column(name).type()))
                .toArray(String[]::new));
    }

    /** Tells whether queries are asked as such; where only their trees were tried, what is known to differ is of trees. */
    boolean takesQueries() {
        return this == RECORDED;
    }

    /** Asks what a program text asks. */
    Answer ask(Session session, String text) {
        return Answer.to(session, text);
    }

    /** Returns a recorded answer as the host would put it. */
    Answer expected(Answer recorded) {
        return recorded;
    }
}
