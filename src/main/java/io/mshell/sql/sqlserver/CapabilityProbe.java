package io.mshell.sql.sqlserver;

import io.mshell.schema.TextMeasure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a server can do: the one place that looks at products and versions. */
final class CapabilityProbe {

    /** Azure SQL Database and SQL database in Fabric, where identifiers have a collation of their own. */
    private static final Set<Integer> CATALOG_COLLATED = Set.of(5, 12);

    private static final int AZURE_SQL_DATABASE = 5;
    private static final int MANAGED_INSTANCE = 8;
    private static final int FABRIC = 12;

    private static final String WHO = "SELECT CAST(SERVERPROPERTY('ProductVersion') AS nvarchar(128)) AS version,"
            + " CAST(SERVERPROPERTY('EngineEdition') AS int) AS edition,"
            + " CAST(SERVERPROPERTY('BabelfishVersion') AS nvarchar(128)) AS babelfish,"
            + " DB_NAME() AS db, SCHEMA_NAME() AS home, SUSER_SNAME() AS login,"
            + " CAST(DATABASEPROPERTYEX(DB_NAME(), 'Collation') AS nvarchar(128)) AS collation";

    /** Compares in a way only an engine that knows the keyword understands. */
    private static final String CATALOG_DEFAULT =
            "SELECT CASE WHEN N'a' COLLATE CATALOG_DEFAULT = N'a' COLLATE CATALOG_DEFAULT THEN 1 ELSE 0 END";

    /** Characters of two, three and four bytes in UTF-8, which are not as many in UTF-16. */
    private static final String SAMPLE = "é€😀";

    private static final String TEXT =
            "SELECT HASHBYTES('MD5', N'" + SAMPLE + "') AS md5, CAST(DATALENGTH(N'" + SAMPLE + "') AS int) AS bytes";

    private CapabilityProbe() {}

    static Capabilities probe(Sql sql) throws SQLException {
        Who who = sql.first(
                        WHO,
                        row -> new Who(
                                row.getString("version"),
                                row.getInt("edition"),
                                row.getString("babelfish"),
                                row.getString("db"),
                                row.getString("home"),
                                row.getString("login"),
                                row.getString("collation")))
                .orElseThrow();
        boolean catalogCollated = CATALOG_COLLATED.contains(who.edition) && sql.works(CATALOG_DEFAULT);
        TextMeasure text = textMeasure(sql);
        return new Capabilities(
                product(who),
                who.babelfish == null ? who.version : who.babelfish,
                who.database,
                who.schema == null ? "dbo" : who.schema,
                who.login,
                who.collation == null ? "" : who.collation,
                catalogCollated ? "CATALOG_DEFAULT" : "DATABASE_DEFAULT",
                text,
                features(who.babelfish != null, text));
    }

    /** The features of the two families. */
    static Set<Feature> features(boolean babelfish, TextMeasure text) {
        Set<Feature> features = babelfish ? EnumSet.noneOf(Feature.class) : EnumSet.allOf(Feature.class);
        if (text == TextMeasure.UTF16_LENGTH_ONLY) {
            features.remove(Feature.TEXT_DIGEST);
        } else {
            features.add(Feature.TEXT_DIGEST);
        }
        return features;
    }

    private static String product(Who who) {
        if (who.babelfish != null) {
            return "Babelfish";
        }
        return switch (who.edition) {
            case AZURE_SQL_DATABASE -> "Azure SQL Database";
            case MANAGED_INSTANCE -> "Azure SQL Managed Instance";
            case FABRIC -> "SQL database in Fabric";
            default -> "SQL Server";
        };
    }

    private static TextMeasure textMeasure(Sql sql) throws SQLException {
        return sql.first(TEXT, row -> measureOf(row.getBytes("md5"), row.getInt("bytes")))
                .orElse(TextMeasure.UTF16_LENGTH_ONLY);
    }

    /** How an engine measures text that answers so for the sample. */
    static TextMeasure measureOf(byte @Nullable [] md5, int bytes) {
        boolean utf16 = bytes == SAMPLE.getBytes(StandardCharsets.UTF_16LE).length;
        boolean utf8 = bytes == SAMPLE.getBytes(StandardCharsets.UTF_8).length;
        if (utf8 && Arrays.equals(md5, md5(StandardCharsets.UTF_8))) {
            return TextMeasure.UTF8;
        }
        return utf16 && Arrays.equals(md5, md5(StandardCharsets.UTF_16LE))
                ? TextMeasure.UTF16
                : TextMeasure.UTF16_LENGTH_ONLY;
    }

    private static byte[] md5(Charset charset) {
        try {
            return MessageDigest.getInstance("MD5").digest(SAMPLE.getBytes(charset));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Who(
            String version,
            int edition,
            @Nullable String babelfish,
            String database,
            @Nullable String schema,
            String login,
            @Nullable String collation) {}
}
