package org.predikat.rulebook;

/** The two predikat of a Zona Integritas, from lower to higher. */
public enum Predikat {
  /** Menuju Wilayah Bebas dari Korupsi. */
  WBK,
  /** Menuju Wilayah Birokrasi Bersih dan Melayani; presupposes a held WBK. */
  WBBM
}
