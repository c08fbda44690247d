/** The objectives of ADBench, by which tools for automatic differentiation are compared. */
module io.fluxion.examples.adbench {
    requires static io.fluxion;

    exports io.fluxion.examples.adbench;
}
