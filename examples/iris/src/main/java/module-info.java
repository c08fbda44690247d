/** A network of any depth, trained on Fisher's irises with generated gradients. */
module io.fluxion.examples.iris {
    requires static io.fluxion;

    exports io.fluxion.examples.iris;
}
