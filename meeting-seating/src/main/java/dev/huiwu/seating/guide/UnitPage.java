package dev.huiwu.seating.guide;

import dev.huiwu.core.drawing.Bounds;

/**
 * The page of a unit with a square that stays free.
 *
 * @param drawing the page
 * @param free the square, in millimetres, with nothing in it
 */
public record UnitPage(GuideDrawing drawing, Bounds free) {}
