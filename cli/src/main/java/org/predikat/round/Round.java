package org.predikat.round;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.rulebook.Rulebook;

/**
 * A year's data, read and checked against the law it is judged by.
 *
 * @param info the round itself
 * @param rulebook the law in force for it, with the round's settings
 * @param agencies agencies in ascending order of id
 * @param dossiers nominated units in ascending order of id
 * @param register what happened to predikat so far, in file order; empty when no register was
 *     given, or one with rows that could not be read
 * @param incidents what was reported after awards, in file order
 */
public record Round(
    RoundInfo info,
    Rulebook rulebook,
    ImmutableList<Agency> agencies,
    Dossiers dossiers,
    Optional<ImmutableList<RegisterEvent>> register,
    ImmutableList<Incident> incidents) {

  /** A round without register and incidents. */
  public Round(
      RoundInfo info, Rulebook rulebook, ImmutableList<Agency> agencies, Dossiers dossiers) {
    this(info, rulebook, agencies, dossiers, Optional.empty(), ImmutableList.of());
  }
}
