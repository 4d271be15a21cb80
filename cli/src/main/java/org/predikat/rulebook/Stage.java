package org.predikat.rulebook;

/** The stages of a round in their order. */
public enum Stage {
  /** Conditions on agency and unit. */
  ADMINISTRATION,
  /** The worksheet as the assessors left it at their desks, with the own survey. */
  DESK,
  /** Field values replace desk values; the external survey replaces the own one. */
  FIELD,
  /** Minimums of the proposed predikat on the field result, and the panel. */
  DETERMINATION
}
