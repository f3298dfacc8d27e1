/**
 * The monday.com API client: requests, limits, retries, paging. Imports {@code board}; home of the HTTP client.
 */
@NullMarked
package io.mshell.monday;

import org.jspecify.annotations.NullMarked;
