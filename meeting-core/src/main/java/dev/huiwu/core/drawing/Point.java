package dev.huiwu.core.drawing;

/** A place on the page, in millimetres from its upper left corner. */
public record Point(double x, double y) {}
