package io.mshell.yaml;

import java.util.List;

/** What a value may look like, as far as that can be told without knowing what else the file says. */
public sealed interface Shape {

    /** Any text that is not blank. */
    Text TEXT = new Text("", List.of());

    /** {@code true} or {@code false}. */
    Flag FLAG = new Flag(true);

    /** {@code false} for none, beside something else. */
    Flag OFF = new Flag(false);

    <R> R accept(Visitor<R> visitor);

    /** A text, which a number may stand for. */
    static Text text(String... examples) {
        return new Text("", List.of(examples));
    }

    /** A text that is wholly matched by a regular expression, one that Java and JavaScript understand alike. */
    static Text matching(String pattern, String... examples) {
        return new Text(pattern, List.of(examples));
    }

    static Words words(List<String> words) {
        return new Words(words);
    }

    static Range number(double least, double most) {
        return new Range(least, most, false);
    }

    static Range whole(long least, double most) {
        return new Range(least, most, true);
    }

    static Listed list(Shape item) {
        return new Listed(item, 0, false);
    }

    /** A list, or one value as a list of one. */
    static Listed oneOrMore(Shape item, int least) {
        return new Listed(item, least, true);
    }

    static Entries entries(Shape value) {
        return new Entries("", value);
    }

    static Either either(Shape... shapes) {
        return new Either(List.of(shapes));
    }

    /**
     * A text, which a number may stand for.
     *
     * @param pattern empty for any text that is not blank
     * @param examples what an editor offers
     */
    record Text(String pattern, List<String> examples) implements Shape {

        public Text {
            examples = List.copyOf(examples);
        }

        /** Whether the pattern allows it. */
        public boolean allows(String text) {
            return pattern.isEmpty() || text.matches(pattern);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** One of these. */
    record Words(List<String> words) implements Shape {

        public Words {
            words = List.copyOf(words);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /**
     * A switch.
     *
     * @param mayBeTrue or can only be turned off
     */
    record Flag(boolean mayBeTrue) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }
    }

    /** A number, bounds included. */
    record Range(double least, double most, boolean whole) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /**
     * A list.
     *
     * @param least how many it must have
     * @param orOne whether a single value may stand for a list of it
     */
    record Listed(Shape item, int least, boolean orOne) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listed(this);
        }
    }

    /**
     * Keys of the writer's own choice.
     *
     * @param pattern of the keys; empty for any
     */
    record Entries(String pattern, Shape value) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.entries(this);
        }
    }

    /** A set of known keys. */
    record Section(Keys keys) implements Shape {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.section(this);
        }
    }

    /** Any of these. */
    record Either(List<Shape> shapes) implements Shape {

        public Either {
            shapes = List.copyOf(shapes);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.either(this);
        }
    }

    /** What is done with each of them. */
    interface Visitor<R> {
        R text(Text text);

        R words(Words words);

        R flag(Flag flag);

        R range(Range range);

        R listed(Listed list);

        R entries(Entries entries);

        R section(Section section);

        R either(Either either);
    }
}
