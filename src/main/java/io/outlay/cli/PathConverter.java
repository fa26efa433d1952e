package io.outlay.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A file or folder as an argument; none, or one whose name the locale cannot express, is refused with the remedy. */
final class PathConverter implements ITypeConverter<Path> {
    @Override
    public Path convert(String value) {
        if (value.isBlank()) {
            throw new TypeConversionException("\"" + value + "\" names no file and no folder");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException unmappable) {
            throw new TypeConversionException("\"" + value
                    + "\" is a name that Java cannot read in this locale: set LC_ALL=C.UTF-8, and run again");
        }
    }
}
