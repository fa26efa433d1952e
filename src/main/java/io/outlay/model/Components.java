package io.outlay.model;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    private final Method[] accessors;
    private final Map<Class<? extends Annotation>, Method[]> marked = new ConcurrentHashMap<>();
    private final Constructor<R> constructor;

    private Components(Class<R> type) {
        parts = List.of(type.getRecordComponents());
        accessors = parts.stream().map(RecordComponent::getAccessor).toArray(Method[]::new);
        for (Method accessor : accessors) {
            accessor.setAccessible(true);
        }
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
        Method[] accessors = of(made.getClass()).accessors;
        Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(accessors[i], made);
        }
        return values;
    }

    /** The values of those components that bear an annotation. */
    public static Object[] marked(Object made, Class<? extends Annotation> mark) {
        Method[] accessors = of(made.getClass()).bearing(mark);
        Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(accessors[i], made);
        }
        return values;
    }

    /** How many components bear an annotation. */
    public static int count(Class<?> type, Class<? extends Annotation> mark) {
        return of(type).bearing(mark).length;
    }

    private Method[] bearing(Class<? extends Annotation> mark) {
        Method[] known = marked.get(mark);
        if (known != null) {
            return known;
        }
        Method[] bearing = parts.stream()
                .filter(part -> part.isAnnotationPresent(mark))
                .map(RecordComponent::getAccessor)
                .toArray(Method[]::new);
        marked.put(mark, bearing);
        return bearing;
    }

    private static Object value(Method part, Object made) {
        try {
            return part.invoke(made);
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
