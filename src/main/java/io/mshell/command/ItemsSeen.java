package io.mshell.command;

import io.mshell.catalogue.Observations;
import io.mshell.catalogue.Observations.Fill;
import io.mshell.console.CellText;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.profile.ColumnProfile;
import io.mshell.registry.Deployment;
import io.mshell.schema.ColumnSpec;
import io.mshell.schema.Row;
import io.mshell.schema.SqlType;
import io.mshell.sync.BoardView;
import io.mshell.sync.Discovery;
import io.mshell.sync.Profiler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the items of boards show, as far as {@code --fill-rates} and {@code --samples} ask for it. */
final class ItemsSeen {

    private static final int SAMPLED_ITEMS = 50;
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    private final Workspace workspace;
    private final Invocation in;
    private final boolean counting;
    private final boolean sampling;
    private final Optional<Integer> limit;

    ItemsSeen(Workspace workspace, Invocation in) {
        this.workspace = workspace;
        this.in = in;
        this.counting = in.flag("fill-rates");
        this.sampling = in.flag("samples");
        this.limit = in.integer("limit", 1);
    }

    /** Of one board; nothing where it cannot be read, which is told. */
    Observations of(Deployment deployment) {
        if (!counting && !sampling) {
            return Observations.NONE;
        }
        Discovery discovery = workspace.discovery(in);
        try {
            BoardView view = discovery.discover(deployment.boardId(), deployment.table(), in.cancel());
            Map<String, List<String>> samples =
                    sampling ? samples(view, discovery.sample(view, SAMPLED_ITEMS, in.cancel())) : Map.of();
            if (!counting) {
                return new Observations(0, true, Map.of(), samples);
            }
            Profiler.Profile profile = new Profiler(workspace.reading(in)).profile(view, limit);
            return new Observations(profile.items(), profile.whole(), fills(view, profile), samples);
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            in.notices().line(deployment.name() + ": its items were not read: " + e.getMessage());
            return Observations.NONE;
        }
    }

    private static Map<String, Fill> fills(BoardView view, Profiler.Profile profile) {
        Map<String, Fill> fills = new HashMap<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            ColumnProfile column = profile.columns().get(i);
            boolean text = column.type().kind() == SqlType.Kind.NVARCHAR;
            fills.put(
                    key(view, i),
                    new Fill(
                            column.filledPart(),
                            column.distinct(),
                            column.distinctIsExact(),
                            text ? null : shortened(column.least()),
                            text ? null : shortened(column.greatest())));
        }
        return fills;
    }

    private static Map<String, List<String>> samples(BoardView view, Discovery.Sample sample) {
        Map<String, List<String>> samples = new HashMap<>();
        for (int i = 0; i < view.mapping().table().columns().size(); i++) {
            Set<String> values = new LinkedHashSet<>();
            for (Row row : sample.rows()) {
                String value = shortened(row.get(i));
                if (value != null && !value.isBlank() && values.size() < SAMPLES) {
                    values.add(value);
                }
            }
            samples.put(key(view, i), new ArrayList<>(values));
        }
        return samples;
    }

    private static String key(BoardView view, int column) {
        ColumnSpec spec = view.mapping().table().columns().get(column);
        return spec.origin().key();
    }

    private static @Nullable String shortened(@Nullable Object value) {
        String text =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : CellText.of(value);
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
