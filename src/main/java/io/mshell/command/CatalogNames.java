package io.mshell.command;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.error.Nearest;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.TableName;
import io.mshell.sql.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a database and their columns, to find out what was meant where a server does not know a name. */
final class CatalogNames {

    /** A name in a server's message: in quotes, or behind the word. */
    private static final Pattern NAMED = Pattern.compile("[\"'\\[]([^\"'\\[\\]]{2,})[\"'\\]]|\\bname (\\S{2,})");

    private final Database database;
    private final CancelToken cancel;

    CatalogNames(Database database, CancelToken cancel) {
        this.database = database;
        this.cancel = cancel;
    }

    /** The failure of a query, with the table or column that was meant as its hint, if one is near. */
    MshellException hinted(MshellException failure, String query) {
        boolean ofNames = failure.code() == ErrorCode.SQL_FAILED || failure.code() == ErrorCode.TABLE_NOT_FOUND;
        if (!ofNames) {
            return failure;
        }
        try {
            return meant(failure.getMessage(), query)
                    .map(name -> new MshellException(
                            failure.code(), failure.getMessage(), "did you mean " + name + "?", failure))
                    .orElse(failure);
        } catch (MshellException noCatalog) {
            cancel.throwIfCancelled();
            return failure;
        }
    }

    private Optional<String> meant(String message, String query) {
        List<String> unknown = NAMED.matcher(message)
                .results()
                .map(CatalogNames::lastPart)
                .filter(name -> contains(query, name))
                .toList();
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        List<TableName> tables = database.inspector().tables(cancel);
        List<String> known =
                new ArrayList<>(tables.stream().map(TableName::name).toList());
        tables.stream()
                .filter(table -> contains(query, table.name()))
                .flatMap(table -> database.inspector().table(table, cancel).stream())
                .forEach(table -> table.columns().stream().map(ColumnSpec::name).forEach(known::add));
        return unknown.stream()
                .filter(name -> known.stream().noneMatch(name::equalsIgnoreCase))
                .flatMap(name -> Nearest.to(name, known).stream())
                .findFirst();
    }

    private static String lastPart(MatchResult match) {
        String name = match.group(1) == null ? match.group(2) : match.group(1);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean contains(String query, String name) {
        Matcher word = Pattern.compile("(?<![\\w])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\w])")
                .matcher(query.toLowerCase(Locale.ROOT));
        return word.find();
    }
}
