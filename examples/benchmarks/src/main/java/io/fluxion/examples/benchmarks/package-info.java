/** What a generated gradient costs, beside one written by hand and beside Hipparchus' dual numbers. */
package io.fluxion.examples.benchmarks;
