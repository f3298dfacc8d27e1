package io.mshell.diagram;

import java.util.Arrays;

/** Puts things of one layer as near as they can be to where each wants to be, in their order and not upon each other. */
final class Heights {

    private Heights() {}

    /**
     * The heights with the least sum of squares off the wanted ones that keep the distance: where two would come too
     * close they, and all that touch them, share their mean.
     *
     * @param wanted in the order of the layer
     * @param distance between one and the next
     */
    static double[] of(double[] wanted, double distance) {
        int count = wanted.length;
        double[] mean = new double[count];
        int[] size = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            mean[blocks] = wanted[i] - i * distance;
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] > mean[blocks - 1]) {
                int all = size[blocks - 2] + size[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * size[blocks - 2] + mean[blocks - 1] * size[blocks - 1]) / all;
                size[blocks - 2] = all;
                blocks--;
            }
        }
        double[] heights = new double[count];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(heights, at, at + size[block], mean[block]);
            at += size[block];
        }
        for (int i = 0; i < count; i++) {
            heights[i] += i * distance;
        }
        return heights;
    }
}
