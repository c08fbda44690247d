package io.fluxion.examples.basics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the worked examples. */
public final class Basics {

    private Basics() {}

    /** Given the folder of generated sources, shows the class that was generated for the circuit too. */
    public static void main(String[] args) throws IOException {
        Circuit.print();
        if (args.length > 0) {
            Path generated = Path.of(args[0], "io", "fluxion", "examples", "basics", "f_grad.java");
            System.out.println("Generated for the circuit:\n\n"
                    + Files.readString(generated).indent(2));
        }
        Gates.print();
        Neuron.print();
        Layers.print();
    }
}
