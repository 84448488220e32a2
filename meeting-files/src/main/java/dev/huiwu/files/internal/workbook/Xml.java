package dev.huiwu.files.internal.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one part of XML from tag to tag, by local names. Document types are refused, and with them every entity; so are parts
 * nested too deeply. Not thread-safe.
 */
final class Xml implements AutoCloseable {

    private static final int MAX_DEPTH = 64;
    private static final int MARK = 0xFEFF;

    private final String part;
    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    private Xml(String part, InputStream in, XMLStreamReader reader) {
        this.part = part;
        this.in = in;
        this.reader = reader;
    }

    /** Opens a part; closing the result closes it. */
    static Xml open(Archive archive, String part) throws WorkbookFault {
        try {
            InputStream in = archive.part(part);
            try {
                return new Xml(part, in, factory().createXMLStreamReader(utf8(in)));
            } catch (IOException | XMLStreamException | RuntimeException e) {
                in.close();
                throw fault(e, part);
            }
        } catch (IOException e) {
            throw fault(e, part);
        }
    }

    /** Returns the text of a part: programs write UTF-8 only, and the XML reader would print what is wrong with bytes. */
    private static Reader utf8(InputStream in) throws IOException {
        PushbackReader text = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        int first = text.read();
        if (first >= 0 && first != MARK) {
            text.unread(first);
        }
        return text;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Goes to the next tag; returns false at the end of the part. */
    boolean next() throws WorkbookFault {
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > MAX_DEPTH) {
                    throw WorkbookFault.damaged(part);
                }
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    private int event() throws WorkbookFault {
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new WorkbookFault("workbook-unsafe", "found", part);
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(e, part);
        }
    }

    /** Goes on until a start tag of the name; returns false at the end of the part. */
    boolean find(String name) throws WorkbookFault {
        while (next()) {
            if (starts(name)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether this is a start tag of the name. */
    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    /** Says whether this is an end tag of the name. */
    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Returns an attribute of this start tag, whatever its name space. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Says whether an attribute of this start tag is true. */
    boolean flag(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    /** Adds the text from this start tag to the next tag, which becomes the present one. */
    void text(StringBuilder text, int most) throws WorkbookFault {
        while (true) {
            int event = event();
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    int room = most - text.length();
                    if (room > 0) {
                        text.append(
                                reader.getTextCharacters(),
                                reader.getTextStart(),
                                Math.min(room, reader.getTextLength()));
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    return;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return;
                }
                case XMLStreamConstants.END_DOCUMENT -> throw WorkbookFault.damaged(part);
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
    }

    String part() {
        return part;
    }

    private static WorkbookFault fault(Throwable thrown, String part) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WorkbookFault fault) {
                return fault;
            }
            if (cause instanceof XMLStreamException nested
                    && nested.getNestedException() instanceof WorkbookFault fault) {
                return fault;
            }
        }
        return WorkbookFault.damaged(part);
    }

    @Override
    public void close() throws WorkbookFault {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw fault(e, part);
        }
    }
}
