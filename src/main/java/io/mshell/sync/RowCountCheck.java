package io.mshell.sync;

/** Rows sent are rows stored. */
final class RowCountCheck implements GateCheck {

    @Override
    public Gate judge(GateContext context) {
        long stored = context.bench()
                .database()
                .inspector()
                .count(context.staging().name(), context.bench().cancel());
        long sent = context.evidence().rows();
        return new Gate("rows", stored == sent, sent + " rows sent, " + stored + " stored");
    }
}
