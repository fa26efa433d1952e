package io.outlay.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

/**
 * The components of a record, for what follows from them alike for every kind: its columns in the database, and what it says
 * without its place.
 */
public final class Components<R> {
    private static final ClassValue<Components<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Components<?> computeValue(Class<?> type) {
            return new Components<>(type);
        }
    };

    private final List<RecordComponent> parts;
    private final Constructor<R> constructor;

    private Components(Class<R> type) {
        parts = List.of(type.getRecordComponents());
        parts.forEach(part -> part.getAccessor().setAccessible(true));
        try {
            constructor = type.getDeclaredConstructor(
                    parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    @SuppressWarnings("unchecked") // computed from the same class
    public static <R> Components<R> of(Class<R> type) {
        return (Components<R>) KNOWN.get(type);
    }

    /** In the order in which they are declared. */
    public List<RecordComponent> parts() {
        return parts;
    }

    /** The values of a record's {@link #parts}. */
    public static Object[] values(Object made) {
        return of(made.getClass()).parts.stream().map(part -> value(part, made)).toArray();
    }

    /** The values of those components that bear an annotation. */
    public static Stream<Object> marked(Object made, Class<? extends Annotation> mark) {
        return of(made.getClass()).parts.stream()
                .filter(part -> part.isAnnotationPresent(mark))
                .map(part -> value(part, made));
    }

    private static Object value(RecordComponent part, Object made) {
        try {
            return part.getAccessor().invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part.toString(), e);
        }
    }

    /** A record of values of {@link #parts}. */
    public R make(Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.getDeclaringClass().getName(), e);
        }
    }
}
