/** Circuits, gates, a neuron and layers, with their gradients. */
package io.fluxion.examples.basics;
