package io.mshell.monday;

import tools.jackson.databind.node.ObjectNode;

/**
 * A query ready to be sent.
 *
 * @param kind what the cost of earlier ones is remembered under
 */
record Query(String kind, String text, ObjectNode variables) {}
