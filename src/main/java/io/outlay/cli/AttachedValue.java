package io.outlay.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** An option whose value comes behind {@code =} or is left out: the word after it is the next argument, not its value. */
final class AttachedValue implements IParameterPreprocessor {
    @Override
    public boolean preprocess(Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (String.valueOf(info.getOrDefault("separator", "")).equals("=")) {
            return false;
        }
        option.setValue("");
        return true;
    }
}
