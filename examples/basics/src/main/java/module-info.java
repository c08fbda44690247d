/** Circuits, gates, a neuron and layers, with their gradients. */
module io.fluxion.examples.basics {
    requires static io.fluxion;

    exports io.fluxion.examples.basics;
}
