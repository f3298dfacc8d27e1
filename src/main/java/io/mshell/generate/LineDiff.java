package io.mshell.generate;

import java.util.ArrayList;
import java.util.List;

/** How two texts differ, line by line: {@code - } for what goes, {@code + } for what comes. */
public final class LineDiff {

    private static final long LARGEST = 4_000_000;

    private LineDiff() {}

    /** All lines that differ; none if the texts are the same. */
    public static List<String> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        return middle(old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    }

    private static List<String> middle(List<String> old, List<String> now) {
        int[][] common = (long) old.size() * now.size() > LARGEST ? new int[0][0] : common(old, now);
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (i < old.size()
                    && (j == now.size() || common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + old.get(i++));
            } else {
                lines.add("+ " + now.get(j++));
            }
        }
        return lines;
    }

    /** The length of the longest common subsequence from each pair of places on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
