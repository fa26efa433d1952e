package io.outlay.store;

import io.outlay.model.Components;
import io.outlay.model.SourceRef;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a record: each component is the column of the same name, {@code netAmount} is {@code net_amount}. An enum is
 * its name in lower case, a month its first day, a list an array, what is empty is null. A record in a record is a column for
 * each of its components, {@code notice.days} is {@code notice_days}; where the record stands is {@code sheet} and
 * {@code line}, which come before all columns, and a {@code path} beside them, unless the place is named as any other record.
 */
final class RecordColumns<R> {
    private static final ClassValue<RecordColumns<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordColumns<?> computeValue(Class<?> type) {
            return new RecordColumns<>(type, "", Map.of());
        }
    };

    private final Components<R> components;
    private final List<Part> parts;
    private final List<String> names;

    private RecordColumns(Class<R> type, String prefix, Map<String, String> renamed) {
        components = Components.of(type);
        parts = components.parts().stream()
                .map(component -> part(component, prefix, renamed))
                .toList();
        names = parts.stream().flatMap(part -> part.columns().stream()).toList();
    }

    @SuppressWarnings("unchecked") // computed from the same class
    static <R> RecordColumns<R> of(Class<R> type) {
        return (RecordColumns<R>) KNOWN.get(type);
    }

    /** @param renamed columns by component, where the component's name is a word of Java or SQL */
    static <R> RecordColumns<R> of(Class<R> type, Map<String, String> renamed) {
        return new RecordColumns<>(type, "", renamed);
    }

    /** One component. */
    private interface Part {
        List<String> columns();

        /** Values of {@link #columns}. */
        List<Object> values(Object value);

        Object read(Columns row) throws SQLException;
    }

    List<String> names() {
        return names;
    }

    /** Values of {@link #names}, empty where a component is. */
    List<Object> values(R made) {
        List<Object> all = new ArrayList<>(parts.size());
        Object[] values = Components.values(made);
        for (int i = 0; i < values.length; i++) {
            all.addAll(parts.get(i).values(values[i]));
        }
        return all;
    }

    R read(Columns row) throws SQLException {
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(row);
        }
        return components.make(values);
    }

    private static Part part(RecordComponent component, String prefix, Map<String, String> renamed) {
        String name = prefix + renamed.getOrDefault(component.getName(), underscored(component.getName()));
        boolean maybe = component.getType() == Optional.class;
        Class<?> type = maybe ? argument(component.getGenericType()) : component.getType();
        if (type == SourceRef.class && !renamed.containsKey(component.getName())) {
            return new Place();
        }
        return type.isRecord()
                ? new Inner(new RecordColumns<>(type, name + "_", renamed), maybe)
                : new Single(name, type, maybe);
    }

    private static Class<?> argument(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static String underscored(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private record Single(String column, Class<?> type, boolean maybe) implements Part {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public List<Object> values(Object value) {
            return List.of(value);
        }

        @Override
        public Object read(Columns row) throws SQLException {
            return row.same().of(row.row(), column, type, maybe);
        }
    }

    private record Inner(RecordColumns<?> own, boolean maybe) implements Part {
        @Override
        public List<String> columns() {
            return own.names();
        }

        @Override
        public List<Object> values(Object value) {
            Optional<?> made = value instanceof Optional<?> any ? any : Optional.of(value);
            return made.map(each -> Arrays.asList(Components.values(each)))
                    .orElse(Collections.nCopies(columns().size(), Optional.empty()));
        }

        @Override
        public Object read(Columns row) throws SQLException {
            if (maybe) {
                return row.isEmpty(columns().get(0)) ? Optional.empty() : Optional.of(own.read(row));
            }
            return own.read(row);
        }
    }

    private record Place() implements Part {
        @Override
        public List<String> columns() {
            return List.of();
        }

        @Override
        public List<Object> values(Object value) {
            return List.of();
        }

        @Override
        public Object read(Columns row) throws SQLException {
            return row.source();
        }
    }
}
