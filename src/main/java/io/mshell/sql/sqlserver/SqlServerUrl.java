package io.mshell.sql.sqlserver;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code jdbc:sqlserver:} URL taken apart: what may be shown of it, and what it says of one property. Values may be
 * braced, {@code password={a;b}}, with a closing brace doubled (learn.microsoft.com, "Building the connection URL").
 */
record SqlServerUrl(String url, String server, List<Property> properties) {

    static final String PREFIX = "jdbc:sqlserver:";

    /** Everything else, above all whatever holds a secret, stays out of sight. */
    private static final Set<String> SHOWN = Set.of(
            "databasename",
            "database",
            "servername",
            "server",
            "port",
            "portnumber",
            "instancename",
            "encrypt",
            "trustservercertificate",
            "authentication",
            "integratedsecurity",
            "applicationintent",
            "multisubnetfailover");

    SqlServerUrl {
        properties = List.copyOf(properties);
    }

    static boolean matches(String url) {
        return url.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    static SqlServerUrl parse(String url) {
        String rest = url.substring(PREFIX.length());
        int end = rest.indexOf(';') < 0 ? rest.length() : rest.indexOf(';');
        List<Property> properties = new ArrayList<>();
        int at = end;
        while (at < rest.length()) {
            int start = at + 1;
            int equals = rest.indexOf('=', start);
            if (equals < 0) {
                if (!rest.substring(start).replace(";", "").isBlank()) {
                    throw new MshellException(
                            ErrorCode.CONFIG_INVALID,
                            "the SQL Server URL has a property without a value",
                            "properties look like ;name=value, and a value with a semicolon like ;name={a;b}");
                }
                break;
            }
            at = endOfValue(rest, equals + 1);
            properties.add(new Property(
                    rest.substring(start, equals).replace(";", "").strip(), rest.substring(equals + 1, at)));
        }
        return new SqlServerUrl(url, rest.substring(0, end), properties);
    }

    private static int endOfValue(String text, int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '{') {
            at++;
            while (at < text.length() && (text.charAt(at) != '}' || text.startsWith("}}", at))) {
                at += text.charAt(at) == '}' ? 2 : 1;
            }
        }
        int end = text.indexOf(';', Math.min(at, text.length()));
        return end < 0 ? text.length() : end;
    }

    /** The value of a property, in any case of its name. */
    Optional<String> property(String name) {
        return properties.stream()
                .filter(property -> property.name.equalsIgnoreCase(name))
                .map(property -> unbraced(property.value))
                .reduce((first, last) -> last);
    }

    private static String unbraced(String value) {
        String text = value.strip();
        return text.startsWith("{") && text.endsWith("}")
                ? text.substring(1, text.length() - 1).replace("}}", "}")
                : text;
    }

    /** The URL for people: the server and the properties known to hold no secret and no user. */
    String shown() {
        StringBuilder text = new StringBuilder(PREFIX).append(server);
        for (Property property : properties) {
            if (SHOWN.contains(property.name.toLowerCase(Locale.ROOT))) {
                text.append(';').append(property.name).append('=').append(property.value);
            }
        }
        return text.toString();
    }

    /** The URL for people, with another database in place of the one it names. */
    String shown(String database) {
        List<Property> others = properties.stream()
                .filter(property ->
                        !property.name.equalsIgnoreCase("databaseName") && !property.name.equalsIgnoreCase("database"))
                .toList();
        return new SqlServerUrl(url, server, others).shown() + ";databaseName=" + database;
    }

    record Property(String name, String value) {}
}
