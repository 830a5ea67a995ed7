package io.rayforce.interop;

import java.io.IOException;

/** A program that holds a real server until it is killed, and tells the processes of it. */
final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws IOException {
        try (RealServer server = RealServer.start(arguments[0])) {
            server.processes().forEach(process -> System.out.print(process.pid() + " "));
            System.out.println();
            System.in.transferTo(System.out);
        }
    }
}
