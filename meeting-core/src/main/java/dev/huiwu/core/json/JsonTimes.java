package dev.huiwu.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Days and times are read from text alone: a number would be taken for days or seconds since 1970. */
final class JsonTimes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    JsonTimes() {
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse));
        addDeserializer(LocalTime.class, new FromText<>(LocalTime.class, LocalTime::parse));
        addDeserializer(LocalDateTime.class, new FromText<>(LocalDateTime.class, LocalDateTime::parse));
        addDeserializer(Duration.class, new FromText<>(Duration.class, Duration::parse));
        addDeserializer(OffsetDateTime.class, new FromText<>(OffsetDateTime.class, OffsetDateTime::parse));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(type, in));
            }
            try {
                return parse.apply(in.getText());
            } catch (DateTimeException e) {
                return type.cast(context.handleWeirdStringValue(type, in.getText(), "it is no %s", type));
            }
        }
    }
}
