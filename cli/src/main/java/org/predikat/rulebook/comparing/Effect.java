package org.predikat.rulebook.comparing;

/** What a change of a rulebook can do, gravest first. A change has the gravest that it can have. */
public enum Effect {
  /** It can change the score, the status or the predikat of a unit. */
  VERDICT,
  /** It can change who stands where: ranks, and which agencies are honoured. */
  STANDING,
  /** It can change what happens to a predikat that is held: revocation, review, ban. */
  TENURE,
  /** It changes how files are read: columns, rows, spellings. Equal answers are judged equally. */
  READING,
  /** It changes what is shown: names, remarks, the order of lists. */
  WORDS,
  /** It changes only where a figure is said to stand, or how certain it is. */
  SOURCE
}
