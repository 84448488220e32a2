package dev.huiwu.seating.score;

/**
 * How a plan differs from one announced before.
 *
 * @param inBoth people in both plans, whether they moved or not
 * @param moved people in both plans with another seat
 * @param forcedMoves people whose old seat cannot be theirs any more: nobody can move fewer
 * @param unitsTouched units with somebody who moved
 */
public record PlanChange(int inBoth, int moved, int forcedMoves, int unitsTouched) {}
