package io.outlay.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** What the library's own vocabulary cannot say. */
final class Conditions {
    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Set<String> CELLS =
            Set.of("text", "number", "date", "month", "live", "figure", "missing", "blank", "link", "merge", "width");
    private static final List<String> INJECTIONS = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource");

    private Conditions() {}

    /** No field, parameter or result is a floating-point number, an array or a collection of such included. */
    static ArchCondition<JavaMember> haveNoFloatingPoint() {
        return condition("have no double or float", (member, events) -> {
            String floating = rawTypes(member)
                    .map(type -> type.getBaseComponentType().getName())
                    .filter(FLOATING::contains)
                    .collect(Collectors.joining(", "));
            events.add(
                    new SimpleConditionEvent(member, floating.isEmpty(), member.getDescription() + " has " + floating));
        });
    }

    static ArchCondition<JavaClass> callFloatingPointOfBigDecimal() {
        return access("take a BigDecimal from or to double or float", access -> {
            if (!access.getTargetOwner().isEquivalentTo(BigDecimal.class)) {
                return false;
            }
            return access.getTarget() instanceof CodeUnitAccessTarget unit
                    && Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .anyMatch(raw -> FLOATING.contains(raw.getName()));
        });
    }

    static ArchCondition<JavaClass> touchStandardStreams() {
        return access(
                "use System.out, System.err or printStackTrace",
                access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err").contains(access.getName())
                        || access.getName().equals("printStackTrace")
                                && access.getTargetOwner().isAssignableTo(Throwable.class));
    }

    /** Cells of a page by the number of their column, or an address made of one. */
    static ArchCondition<JavaClass> placeCells(String root) {
        return access(
                "write a cell by its column or make an address",
                access -> access.getTargetOwner().isEquivalentTo(CellReference.class)
                        || access.getTargetOwner().isEquivalentTo(CellRangeAddress.class)
                                && access.getName().equals("<init>")
                        || access.getTargetOwner().getName().equals(root + ".report.sheet.Page")
                                && CELLS.contains(access.getName()));
    }

    static ArchCondition<JavaField> notBeInjected() {
        return condition(
                "not be injected",
                (field, events) -> INJECTIONS.forEach(annotation -> events.add(new SimpleConditionEvent(
                        field,
                        !field.isAnnotatedWith(annotation),
                        field.getDescription() + " is annotated with " + annotation))));
    }

    private static Stream<JavaClass> rawTypes(JavaMember member) {
        if (member instanceof JavaField field) {
            return field.getType().getAllInvolvedRawTypes().stream();
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                .flatMap(type -> type.getAllInvolvedRawTypes().stream());
    }

    private static ArchCondition<JavaClass> access(String description, Predicate<JavaAccess<?>> wanted) {
        return condition(
                description,
                (type, events) -> type.getAccessesFromSelf()
                        .forEach(access -> events.add(
                                new SimpleConditionEvent(access, wanted.test(access), access.getDescription()))));
    }

    private static <T> ArchCondition<T> condition(String description, BiConsumer<T, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
