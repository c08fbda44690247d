/**
 * The objectives of ADBench (Šrajer, Kukelova, Fitzgibbon: A benchmark of selected algorithmic differentiation tools on
 * some problems in computer vision and machine learning, Optimization Methods and Software 33, 2018) in plain Java.
 */
package io.fluxion.examples.adbench;
