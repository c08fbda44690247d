package io.fluxion.processor.emit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from a class file how long its methods are (JVMS 4.1). */
final class MethodSizes {

    private MethodSizes() {}

    /** The bytes of bytecode by the names of methods; the longest of overloaded ones. */
    static Map<String, Integer> of(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(8);
        Map<Integer, String> texts = constants(in);
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        members(in, texts, new HashMap<>());
        Map<String, Integer> sizes = new LinkedHashMap<>();
        members(in, texts, sizes);
        return sizes;
    }

    private static Map<Integer, String> constants(DataInputStream in) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(i, in.readUTF());
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 15 -> in.skipNBytes(3);
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                default -> in.skipNBytes(4);
            }
        }
        return texts;
    }

    private static void members(DataInputStream in, Map<Integer, String> texts, Map<String, Integer> sizes)
            throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            in.skipNBytes(2);
            String name = texts.getOrDefault(in.readUnsignedShort(), "");
            in.skipNBytes(2);
            int attributes = in.readUnsignedShort();
            for (int k = 0; k < attributes; k++) {
                String attribute = texts.getOrDefault(in.readUnsignedShort(), "");
                byte[] content = new byte[in.readInt()];
                in.readFully(content);
                if (attribute.equals("Code")) {
                    DataInputStream code = new DataInputStream(new ByteArrayInputStream(content, 4, 4));
                    sizes.merge(name, code.readInt(), Math::max);
                }
            }
        }
    }
}
