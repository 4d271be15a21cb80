package org.predikat.rulebook.comparing;

import java.util.Optional;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.TreePath;

/**
 * One thing that a rulebook says.
 *
 * @param key what it is called, the same in every rulebook that says something about it
 * @param thing key of the thing that it belongs to
 * @param role whether it is told when the thing itself is new or gone
 * @param path where it stands in its own rulebook
 * @param subject what it is about
 * @param effect what another value can do
 * @param value what is compared
 * @param shown the same for people
 * @param citation its source; empty where it has none of its own
 */
record Fact(
    String key,
    String thing,
    Role role,
    TreePath path,
    Subject subject,
    Effect effect,
    String value,
    String shown,
    Optional<Citation> citation) {

  /** When a fact is told. */
  enum Role {
    /** Always: a figure of the law, or the thing itself. */
    TOLD,
    /** Only where both rulebooks hold the thing. */
    DETAIL
  }
}
