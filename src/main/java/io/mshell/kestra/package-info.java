/**
 * Deploys flows to a Kestra server, 1.3 or later, through its REST API: each flow by itself, children before the flow that
 * calls them. Never deletes any, and never calls the bulk endpoints, which do so by default.
 */
@NullMarked
package io.mshell.kestra;

import org.jspecify.annotations.NullMarked;
