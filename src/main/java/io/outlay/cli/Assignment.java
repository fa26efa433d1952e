package io.outlay.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code KEY=VALUE} of the command line; the value may itself hold {@code =}. */
record Assignment(String key, String value) {

    static final class Converter implements ITypeConverter<Assignment> {
        @Override
        public Assignment convert(String text) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new TypeConversionException("\"" + text + "\" is not KEY=VALUE, such as close.cutoff-days=5");
            }
            return new Assignment(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip());
        }
    }
}
