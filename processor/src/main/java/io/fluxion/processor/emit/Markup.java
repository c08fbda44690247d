package io.fluxion.processor.emit;

import io.fluxion.processor.ir.Type;

/**
 * Marks inside generated text that say what only the finished file decides: how a type is called, given the imports,
 * and where a line that is too long may be broken. They are noncharacters of Unicode, which no source contains.
 */
final class Markup {

    /** A space at which the line may be broken. */
    static final char SPACE = '\uFDD0';

    private static final char TYPE = '\uFDD1';
    private static final char END_OF_TYPE = '\uFDD2';

    /** Something in text that is not a mark. */
    interface Reader {
        void text(String text);

        void type(String qualifiedName);
    }

    private Markup() {}

    /** A mention of a class by its qualified name. */
    static String type(String qualifiedName) {
        return TYPE + qualifiedName + END_OF_TYPE;
    }

    /** A mention of a type. */
    static String type(Type type) {
        if (type instanceof Type.Array array) {
            return type(array.element()) + "[]";
        }
        if (type instanceof Type.Struct record) {
            return type(record.name());
        }
        return type instanceof Type.Enumeration enumeration ? type(enumeration.name()) : type.keyword();
    }

    /** Whether a mention of a class begins there. */
    static boolean hasType(String text, int at) {
        return at < text.length() && text.charAt(at) == TYPE;
    }

    /** Text with the mentions of types and what stands between them, in order. */
    static void read(String text, Reader reader) {
        int from = 0;
        for (int start = text.indexOf(TYPE); start >= 0; start = text.indexOf(TYPE, from)) {
            reader.text(text.substring(from, start));
            int end = text.indexOf(END_OF_TYPE, start);
            reader.type(text.substring(start + 1, end));
            from = end + 1;
        }
        reader.text(text.substring(from));
    }

    /** How many columns the text takes if every type is called by its simple name. */
    static int width(String text) {
        int[] width = {0};
        read(text, new Reader() {
            @Override
            public void text(String piece) {
                width[0] += piece.length();
            }

            @Override
            public void type(String qualifiedName) {
                width[0] += qualifiedName.length() - qualifiedName.lastIndexOf('.') - 1;
            }
        });
        return width[0];
    }
}
