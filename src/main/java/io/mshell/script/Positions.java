package io.mshell.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the characters of a text stand in the source it was put together from: continued lines are joined, indentation
 * and prefixes are left out.
 */
public final class Positions {

    private final List<Piece> pieces;
    private final int shift;

    /** From {@code offset} on, the text runs along a line of the source, beginning at this place. */
    private record Piece(int offset, Place place) {}

    private Positions(List<Piece> pieces, int shift) {
        this.pieces = List.copyOf(pieces);
        this.shift = shift;
    }

    /** A text that is one line of its source. */
    static Positions ofLine(int line) {
        return new Positions(List.of(new Piece(0, new Place(line, 1))), 0);
    }

    /** The same text with another line of the source joined to it at this offset. */
    Positions joined(int offset, int line) {
        List<Piece> more = new ArrayList<>(pieces);
        more.add(new Piece(offset, new Place(line, 1)));
        return new Positions(more, shift);
    }

    /** The positions of the text without so many of its first characters. */
    Positions from(int characters) {
        return new Positions(pieces, shift + characters);
    }

    /** Where the character at this offset stands. */
    public Place at(int offset) {
        int whole = offset + shift;
        Piece in = pieces.get(0);
        for (Piece piece : pieces) {
            in = piece.offset() <= whole ? piece : in;
        }
        return new Place(in.place().line(), in.place().column() + whole - in.offset());
    }
}
