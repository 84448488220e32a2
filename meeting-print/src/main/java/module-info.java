/** What people hold in their hands: guides, cards and sheets as PDF, PNG, HTML and DOCX. */
module dev.huiwu.print {
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static transitive org.jspecify;
    requires com.google.common;
    requires com.google.zxing;
    requires java.desktop;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.xmlbeans;
    requires transitive dev.huiwu.core;
    requires transitive dev.huiwu.seating;

    exports dev.huiwu.print.card;
    exports dev.huiwu.print.code;
    exports dev.huiwu.print.font;
    exports dev.huiwu.print.lookup;
    exports dev.huiwu.print.page;
    exports dev.huiwu.print.sheet;
    exports dev.huiwu.print.topic;

    uses dev.huiwu.print.font.FontProvider;
}
