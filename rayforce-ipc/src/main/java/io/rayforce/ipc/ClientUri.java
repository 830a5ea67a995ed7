package io.rayforce.ipc;

import io.rayforce.ipc.RayforceTcpException.Kind;
import io.rayforce.types.wire.WireFormat;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code rayforce://user:secret@host:port?option=value&…}. What it does not understand it refuses. */
final class ClientUri {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    /** An IPv6 address stands in brackets here, and nowhere else. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:(?<user>.*)@)?(?:\\[(?<address>[0-9a-fA-F:.%]+)]|(?<name>[^:@/?#\\[\\]\\s]+))(?::(?<port>\\d{1,9}))?");

    private static final Map<String, BiConsumer<IpcClientBuilder, String>> OPTIONS = new TreeMap<>(Map.ofEntries(
            entry("connectTimeout", (to, text) -> to.connectTimeout(duration(text))),
            entry("stallTimeout", (to, text) -> to.stallTimeout(duration(text))),
            entry("minConnections", (to, text) -> to.minConnections(Integer.parseInt(text))),
            entry("validateAfter", (to, text) -> to.validateAfter(duration(text))),
            entry("pingInterval", (to, text) -> to.pingInterval(duration(text))),
            entry("leakDetection", (to, text) -> to.leakDetection(duration(text))),
            entry("maxWaiters", (to, text) -> to.maxWaiters(Integer.parseInt(text))),
            entry("handshakeTimeout", (to, text) -> to.handshakeTimeout(duration(text))),
            entry("requestTimeout", (to, text) -> to.requestTimeout(duration(text))),
            entry("acquireTimeout", (to, text) -> to.acquireTimeout(duration(text))),
            entry("idleTimeout", (to, text) -> to.idleTimeout(duration(text))),
            entry("maxLifetime", (to, text) -> to.maxLifetime(duration(text))),
            entry("maxConnections", (to, text) -> to.maxConnections(Integer.parseInt(text))),
            entry("pooling", (to, text) -> to.pooling(flag(text))),
            entry("retries", (to, text) -> to.retries(choice(text, RetryPolicy.class))),
            entry("compression", (to, text) -> to.compression(choice(text, Compression.class))),
            entry("maxInFlight", (to, text) -> to.maxInFlight(Integer.parseInt(text))),
            entry("protocol", (to, text) -> to.protocol(protocol(text)))));

    private static Map.Entry<String, BiConsumer<IpcClientBuilder, String>> entry(
            String name, BiConsumer<IpcClientBuilder, String> setter) {
        return Map.entry(name, setter);
    }

    private ClientUri() {}

    static IpcClientBuilder read(URI uri) {
        String path = uri.getRawPath();
        if (path != null && !path.isEmpty() && !path.equals("/") || uri.getRawFragment() != null) {
            throw invalid("a rayforce URI ends after the port and the options; it has no path and no fragment", null);
        }
        IpcClientBuilder builder =
                builder(Optional.ofNullable(uri.getAuthority()).orElse(""));
        String query = uri.getRawQuery();
        if (query != null) {
            for (String option : query.split("&", -1)) {
                apply(builder, option);
            }
        }
        return builder;
    }

    /** Reads {@code host:port}, or the host alone. */
    static IpcClientBuilder ofAddress(String address) {
        if (address.indexOf('@') >= 0) {
            throw noAddress();
        }
        return builder(address);
    }

    /** Host names with underscores are none for {@link URI}, but are in use. */
    private static IpcClientBuilder builder(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw noAddress();
        }
        String bracketed = parts.group("address");
        IpcClientBuilder builder = IpcClient.builder()
                .host(bracketed == null ? parts.group("name") : bracketed)
                .port(parts.group("port") == null ? IpcServer.DEFAULT_PORT : Integer.parseInt(parts.group("port")));
        String user = parts.group("user");
        return user == null ? builder : builder.credentials(credentials(user));
    }

    private static RayforceTcpException noAddress() {
        return invalid("that is no address of a server: host, host:port or rayforce://user:secret@host:port is", null);
    }

    private static Credentials credentials(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? Credentials.of(userInfo, new char[0])
                : Credentials.of(
                        userInfo.substring(0, colon),
                        userInfo.substring(colon + 1).toCharArray());
    }

    private static void apply(IpcClientBuilder builder, String option) {
        int equals = option.indexOf('=');
        apply(builder, equals < 0 ? option : option.substring(0, equals), option.substring(equals + 1));
    }

    /** Sets an option by its name. */
    static void apply(IpcClientBuilder builder, String name, String value) {
        BiConsumer<IpcClientBuilder, String> setter = OPTIONS.get(name);
        if (setter == null) {
            throw invalid("unknown option " + name + "; there are " + String.join(", ", OPTIONS.keySet()), null);
        }
        try {
            setter.accept(builder, value);
        } catch (IllegalArgumentException wrong) {
            throw invalid("the option " + name + " is wrong: " + wrong.getMessage(), wrong);
        }
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text + " is neither true nor false");
        };
    }

    /** Returns the one of several that has a name, which is written in small letters. */
    private static <E extends Enum<E>> E choice(String text, Class<E> several) {
        Map<String, E> names = new TreeMap<>();
        for (E one : several.getEnumConstants()) {
            names.put(one.name().toLowerCase(Locale.ROOT), one);
        }
        E chosen = names.get(text);
        if (chosen == null) {
            throw new IllegalArgumentException(text + " is none of " + String.join(", ", names.keySet()));
        }
        return chosen;
    }

    private static Duration duration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text + " is no duration such as 500ms, 5s, 2m or 1h");
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private static WireFormat protocol(String text) {
        return switch (text) {
            case "1" -> WireFormat.V1;
            case "3" -> WireFormat.V3;
            default -> throw new IllegalArgumentException(text + " is neither 1 nor 3");
        };
    }

    private static RayforceTcpException invalid(String what, @Nullable Throwable cause) {
        return new RayforceTcpException(Kind.INVALID_OPTION, what, cause);
    }
}
