package dev.huiwu.core.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types that stand in JSON documents, as Jackson writes them. */
final class JsonTypes {

    private static final ObjectMapper MAPPER = MeetingJson.newMapper();

    private JsonTypes() {}

    /** Returns the types of some documents and all that these hold, each after the whole in which it is first met. */
    static Set<Class<?>> within(Collection<Class<?>> documents) {
        Set<Class<?>> found = new LinkedHashSet<>();
        documents.forEach(type -> collect(MAPPER.constructType(type), found));
        return found;
    }

    private static void collect(JavaType type, Set<Class<?>> found) {
        type.getBindings().getTypeParameters().forEach(argument -> collect(argument, found));
        Class<?> raw = type.getRawClass();
        if (!raw.getName().startsWith("dev.huiwu.") || !found.add(raw)) {
            return;
        }
        subtypes(raw).forEach(part -> collect(MAPPER.constructType(part), found));
        text(raw).ifPresent(content -> collect(content, found));
        fields(raw).values().forEach(field -> collect(field, found));
    }

    /** Returns the types of which a value of this one is. */
    static List<Class<?>> subtypes(Class<?> type) {
        return type.isSealed()
                ? Stream.<Class<?>>of(type.getPermittedSubclasses()).toList()
                : List.of();
    }

    /** Returns what stands for a value of the type, if that is no object: a text, or a list. */
    static Optional<JavaType> text(Class<?> type) {
        return Optional.ofNullable(introspect(type).findJsonValueAccessor()).map(AnnotatedMember::getType);
    }

    /** Returns the fields of an object in the order they are written; none if the type is no object. */
    static Map<String, JavaType> fields(Class<?> type) {
        Map<String, JavaType> fields = new LinkedHashMap<>();
        if (!type.isEnum() && text(type).isEmpty() && subtypes(type).isEmpty()) {
            for (BeanPropertyDefinition property : introspect(type).findProperties()) {
                if (property.getAccessor() != null) {
                    fields.put(property.getName(), property.getAccessor().getType());
                }
            }
        }
        return fields;
    }

    private static BeanDescription introspect(Class<?> type) {
        return MAPPER.getSerializationConfig().introspect(MAPPER.constructType(written(type)));
    }

    private static Class<?> written(Class<?> type) {
        if (!type.isInterface()) {
            return type;
        }
        try {
            return Class.forName(type.getPackageName() + ".Immutable" + type.getSimpleName());
        } catch (ClassNotFoundException e) {
            return type;
        }
    }
}
