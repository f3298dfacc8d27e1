package io.mshell.sandbox;

/** The place of an item in the order of its board: the group's place, then the place in the group. */
record OrderKey(int group, long position) implements Comparable<OrderKey> {

    /** Before every item. */
    static final OrderKey START = new OrderKey(-1, -1);

    @Override
    public int compareTo(OrderKey other) {
        int byGroup = Integer.compare(group, other.group);
        return byGroup != 0 ? byGroup : Long.compare(position, other.position);
    }
}
