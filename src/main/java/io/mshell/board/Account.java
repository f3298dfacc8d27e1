package io.mshell.board;

import org.jspecify.annotations.Nullable;

/**
 * Who is connected.
 *
 * @param apiVersion the version the server answered with
 */
public record Account(
        String userName,
        String accountName,
        @Nullable String slug,
        @Nullable String tier,
        String url,
        String apiVersion) {}
