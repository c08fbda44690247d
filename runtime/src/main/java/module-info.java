/** What goes along with generated gradients at run time: checks of them, and what optimisers take. */
module io.fluxion.runtime {
    requires static io.fluxion;
    requires static org.jspecify;

    exports io.fluxion.runtime;
}
