package io.outlay.intake.table;

/** A part of a text in memory: bytes that are used again for the next one. */
public final class TextBlock {
    /** Bytes behind the end that may be looked at, and mean nothing: so that nobody has to ask at each where the end is. */
    public static final int BEYOND = 512;

    private byte[] bytes;
    private int at;
    private int end;
    private long line = 1;
    private char lineEnd = '\n';

    /** @param capacity of text, in bytes */
    public TextBlock(int capacity) {
        bytes = new byte[capacity + BEYOND];
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Where the next line begins. */
    public int at() {
        return at;
    }

    /** Behind the last byte. */
    public int end() {
        return end;
    }

    /** Number of the next line, counted from 1. */
    public long line() {
        return line;
    }

    /** The first character of what ends the lines of the text, by its first line: a carriage return stands before a line feed. */
    public char lineEnd() {
        return lineEnd;
    }

    public void lineEnd(char first) {
        lineEnd = first;
    }

    /** Goes on to the start of a later line. */
    public void pass(int to, long lines) {
        at = to;
        line += lines;
    }

    /** Moves what was not passed to the front, and makes room for as much again as was not passed. */
    public void compact() {
        byte[] from = bytes;
        int left = end - at;
        if (2 * left > from.length - BEYOND) {
            bytes = new byte[2 * (from.length - BEYOND) + BEYOND];
        }
        System.arraycopy(from, at, bytes, 0, left);
        at = 0;
        end = left;
    }

    /** Bytes that can be added behind the end. */
    public int room() {
        return bytes.length - BEYOND - end;
    }

    public void added(int count) {
        end += count;
    }
}
