package io.mshell.kestra;

import java.util.List;

/**
 * What a server says of a flow it has not stored.
 *
 * @param errors why it would refuse the flow
 * @param warnings what it would store, but finds odd
 * @param deprecations paths of what a later version may no longer have
 */
public record FlowCheck(List<String> errors, List<String> warnings, List<String> deprecations) {

    public FlowCheck {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
        deprecations = List.copyOf(deprecations);
    }
}
