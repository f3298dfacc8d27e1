package io.mshell.board;

import io.mshell.error.Secret;
import java.net.URI;

/**
 * How to reach monday.com.
 *
 * @param url where queries are posted, {@code https://api.monday.com/v2} unless told otherwise
 * @param apiVersion such as {@code 2026-10}, sent with every request
 * @param concurrency requests in flight at most, whatever the server would allow
 */
public record MondayConfig(URI url, Secret token, String apiVersion, int concurrency) {

    /** Enough to hide the network, far below the smallest plan's limit of 40. */
    public static final int DEFAULT_CONCURRENCY = 8;
}
