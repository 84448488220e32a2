package dev.huiwu.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;

/** Refuses to write a record with null in it, which would be left out and not be read again: {@link NullPointerException}. */
final class JsonWhole extends SimpleModule {

    private static final long serialVersionUID = 1;

    JsonWhole() {
        super("huiwu-whole");
        setSerializerModifier(new BeanSerializerModifier() {
            @Override
            public List<BeanPropertyWriter> changeProperties(
                    SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> fields) {
                return type.getBeanClass().isRecord()
                        ? fields.stream().<BeanPropertyWriter>map(Field::new).toList()
                        : fields;
            }
        });
    }

    /** A field of a record. */
    private static final class Field extends BeanPropertyWriter {

        private static final long serialVersionUID = 1;

        Field(BeanPropertyWriter as) {
            super(as);
        }

        @Override
        public void serializeAsField(Object whole, JsonGenerator out, SerializerProvider provider) throws Exception {
            if (get(whole) == null) {
                throw new NullPointerException(
                        "%s.%s is null.".formatted(whole.getClass().getSimpleName(), getName()));
            }
            super.serializeAsField(whole, out, provider);
        }
    }
}
