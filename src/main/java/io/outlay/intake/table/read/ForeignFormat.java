package io.outlay.intake.table.read;

import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import java.nio.file.Path;
import java.util.List;

/**
 * What is surely no table that can be read, and is rejected by its name.
 *
 * @param begins how its files begin, each byte as the character of its value
 * @param what as the message calls it: {@code a PDF document}
 * @param holdsTables whether it is there for nothing but tables, so that a month may lack what is in it
 */
public record ForeignFormat(String begins, String what, boolean holdsTables) implements Format {
    @Override
    public boolean takes(String start, String name) {
        return start.startsWith(begins);
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) {
        new Target(new Place(path, ""), sink).reject(1, "", UnknownLayout.notATable(what));
        return FileReading.without(FileReading.UNKNOWN);
    }

    @Override
    public long rowsLikeData(Path file) {
        return holdsTables ? 1 : 0;
    }
}
