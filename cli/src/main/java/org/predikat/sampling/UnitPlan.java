package org.predikat.sampling;

import org.predikat.rulebook.Predikat;

/**
 * A unit that a synthetic round is to hold.
 *
 * @param id unit id
 * @param name unit name
 * @param agency index of its agency
 * @param proposed predikat it is nominated for
 * @param goal how far it is meant to come
 */
record UnitPlan(String id, String name, int agency, Predikat proposed, Goal goal) {}
