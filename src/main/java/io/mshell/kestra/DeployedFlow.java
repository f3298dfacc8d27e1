package io.mshell.kestra;

import org.jspecify.annotations.Nullable;

/**
 * What became of a flow.
 *
 * @param revision the server's, after it; null where it has none
 * @param before what the server had where that differs; null if it had none
 * @param message why it was refused or not sent; null otherwise
 */
public record DeployedFlow(
        FlowSource flow,
        State state,
        @Nullable Integer revision,
        @Nullable String before,
        @Nullable String message) {

    /** What can become of a flow. */
    public enum State {
        SAME,
        CREATED,
        UPDATED,
        REFUSED,
        NOT_SENT;

        /** Whether the server has the flow as it should be. */
        public boolean isThere() {
            return this == SAME || this == CREATED || this == UPDATED;
        }
    }

    static DeployedFlow refused(FlowSource flow, String why) {
        return new DeployedFlow(flow, State.REFUSED, null, null, why);
    }

    static DeployedFlow notSent(FlowSource flow, String why) {
        return new DeployedFlow(flow, State.NOT_SENT, null, null, why);
    }
}
