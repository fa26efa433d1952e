package io.outlay.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long and how wide the program's declarations are, as its sources write them. */
final class Shapes {
    private static final Path SOURCES = ProjectFiles.ROOT.resolve("src/main/java");

    private final Map<String, Integer> files = new TreeMap<>();
    private final Map<String, Integer> components = new TreeMap<>();
    private final Map<String, Integer> parameters = new TreeMap<>();
    private final Map<String, Integer> lines = new TreeMap<>();

    static Shapes ofProgram() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> sources = ProjectFiles.all().stream()
                .filter(file -> file.startsWith(SOURCES)
                        && file.getFileName().toString().endsWith(".java"))
                .toList();
        Shapes shapes = new Shapes();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                shapes.new Measure(unit, positions).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }

    /** Lines of the files that are longer. */
    Map<String, Integer> filesAbove(int most) {
        return above(files, most);
    }

    /** Components of the records that have more. */
    Map<String, Integer> componentsAbove(int most) {
        return above(components, most);
    }

    /** Parameters of the methods that have more; constructors too, where a class is no record. */
    Map<String, Integer> parametersAbove(int most) {
        return above(parameters, most);
    }

    /** Lines of the methods that are longer, from their name to their last brace. */
    Map<String, Integer> linesAbove(int most) {
        return above(lines, most);
    }

    private static Map<String, Integer> above(Map<String, Integer> all, int most) {
        Map<String, Integer> above = new TreeMap<>(all);
        above.values().removeIf(count -> count <= most);
        return above;
    }

    /** Reads one file. */
    private final class Measure extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> classes = new ArrayList<>();

        Measure(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
            files.put(
                    SOURCES.resolve("io/outlay")
                            .relativize(Path.of(unit.getSourceFile().toUri()))
                            .toString(),
                    (int) unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit)));
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            classes.add(type.getSimpleName().toString());
            if (type.getKind() == Tree.Kind.RECORD) {
                components.merge(
                        name(),
                        (int) type.getMembers().stream()
                                .filter(Measure::isComponent)
                                .count(),
                        Math::max);
            }
            super.visitClass(type, nothing);
            classes.remove(classes.size() - 1);
            return null;
        }

        private static boolean isComponent(Tree member) {
            return member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean constructor = method.getName().contentEquals("<init>");
            boolean ofRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
            String name = name() + "." + (constructor ? "new" : method.getName());
            if (!(constructor && ofRecord)) {
                parameters.merge(name, method.getParameters().size(), Math::max);
            }
            LineMap map = unit.getLineMap();
            long end = positions.getEndPosition(unit, method);
            if (end >= 0 && method.getBody() != null) {
                lines.merge(name, (int) (map.getLineNumber(end) - map.getLineNumber(start(method)) + 1), Math::max);
            }
            return super.visitMethod(method, nothing);
        }

        /** Annotations do not make a method longer. */
        private long start(MethodTree method) {
            return method.getReturnType() == null
                    ? positions.getStartPosition(unit, method.getBody())
                    : positions.getStartPosition(unit, method.getReturnType());
        }

        private String name() {
            return String.join(".", classes);
        }
    }
}
