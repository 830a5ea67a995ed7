package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Reads properties: where the server is, who asks, and the options that URIs have, too. What it does not understand it refuses. */
final class ClientProperties {

    private static final Set<String> PLACE = Set.of("host", "port", "user", "password");

    private ClientProperties() {}

    static IpcClientBuilder read(Properties properties) {
        Set<String> names = properties.stringPropertyNames();
        if (!names.containsAll(properties.keySet())) {
            throw new RayforceTcpException(
                    Kind.INVALID_OPTION, "properties of a client are texts, names and values alike");
        }
        IpcClientBuilder builder = IpcClient.builder();
        value(properties, "host").ifPresent(builder::host);
        value(properties, "port").ifPresent(port -> builder.port(port(port)));
        if (names.contains("user") || names.contains("password")) {
            builder.credentials(credentials(properties));
        }
        for (String name : new TreeSet<>(names)) {
            if (!PLACE.contains(name)) {
                ClientUri.apply(builder, name, properties.getProperty(name));
            }
        }
        return builder;
    }

    private static Credentials credentials(Properties properties) {
        return Credentials.of(
                value(properties, "user").orElse(""),
                value(properties, "password").orElse("").toCharArray());
    }

    private static Optional<String> value(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name));
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException wrong) {
            throw new RayforceTcpException(
                    Kind.INVALID_OPTION, "the port is no number: " + text + "; give one from 1 to 65535", wrong);
        }
    }
}
