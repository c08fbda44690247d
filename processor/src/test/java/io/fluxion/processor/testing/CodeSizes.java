package io.fluxion.processor.testing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** How many bytes of bytecode the methods of a class have (JVMS 4.7.3). */
public final class CodeSizes {

    private final DataInputStream in;
    private final Map<Integer, String> strings = new TreeMap<>();

    private CodeSizes(byte[] classFile) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
    }

    /** The size of every method, by its name and descriptor. */
    public static Map<String, Integer> of(byte[] classFile) {
        try {
            return new CodeSizes(classFile).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Integer> read() throws IOException {
        in.skipNBytes(8);
        constants();
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        Map<String, Integer> sizes = new TreeMap<>();
        for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
            member(new TreeMap<>());
        }
        for (int methods = in.readUnsignedShort(); methods > 0; methods--) {
            member(sizes);
        }
        return sizes;
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> strings.put(i, in.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("constant of kind " + tag);
            }
        }
    }

    private void member(Map<String, Integer> sizes) throws IOException {
        in.skipNBytes(2);
        String name = strings.get(in.readUnsignedShort()) + strings.get(in.readUnsignedShort());
        for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
            String attribute = strings.get(in.readUnsignedShort());
            int length = in.readInt();
            if ("Code".equals(attribute)) {
                in.skipNBytes(4);
                int size = in.readInt();
                sizes.put(name, size);
                in.skipNBytes(length - 8L);
            } else {
                in.skipNBytes(length);
            }
        }
    }
}
