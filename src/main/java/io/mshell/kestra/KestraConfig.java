package io.mshell.kestra;

import java.net.URI;

/**
 * How to reach a Kestra server.
 *
 * @param url where its pages are, without {@code /ui} or {@code /api}
 * @param tenant {@code main} in the open-source edition
 */
public record KestraConfig(URI url, String tenant, KestraLogin login) {}
