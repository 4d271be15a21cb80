package org.predikat.rulebook;

/** Level of government of an agency. */
public enum AgencyLevel {
  /** Ministries and central bodies (K/L). */
  PUSAT,
  /** Provinces, regencies and cities (Pemda). */
  DAERAH
}
