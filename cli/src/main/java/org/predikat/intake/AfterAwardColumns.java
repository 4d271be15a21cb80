package org.predikat.intake;

import com.google.common.collect.ImmutableList;

/** The columns of register and incidents. */
final class AfterAwardColumns {
  private AfterAwardColumns() {}

  static ImmutableList<ColumnSpec> register() {
    return ImmutableList.of(
        register("id_unit", true, Target.Text.UNIT_ID),
        register("nama_unit", true, Target.Text.UNIT_NAME),
        register("id_instansi", true, Target.Text.AGENCY_ID),
        register("tanggal", true, Target.AfterAward.DATE),
        register("peristiwa", true, Target.AfterAward.EVENT),
        register("predikat", true, Target.AfterAward.PREDIKAT),
        register("nomor_keputusan", true, Target.AfterAward.DECREE),
        register("rulebook", false, Target.AfterAward.RULEBOOK),
        register("run", false, Target.AfterAward.RUN),
        register("dasar", false, Target.AfterAward.GROUND),
        register("unit_lain", false, Target.AfterAward.OTHER_UNIT),
        register("nama_lain", false, Target.AfterAward.OTHER_NAME),
        register("catatan", false, Target.AfterAward.NOTE));
  }

  static ImmutableList<ColumnSpec> incidents() {
    return ImmutableList.of(
        incident("id_kejadian", true, Target.AfterAward.INCIDENT_ID),
        incident("id_unit", true, Target.Text.UNIT_ID),
        incident("tanggal", true, Target.AfterAward.DATE),
        incident("jenis", true, Target.AfterAward.INCIDENT_KIND),
        incident("sumber", false, Target.AfterAward.SOURCE),
        incident("bukti", false, Target.AfterAward.EVIDENCE),
        incident("konfirmasi", true, Target.AfterAward.CONFIRMATION),
        incident("dikonfirmasi_oleh", false, Target.AfterAward.CONFIRMED_BY),
        incident("tanggal_konfirmasi", false, Target.AfterAward.CONFIRMED_ON),
        incident("catatan", false, Target.AfterAward.NOTE));
  }

  /** The first columns of what a re-evaluation proposes; the others are for people. */
  static ImmutableList<ColumnSpec> proposals() {
    return ImmutableList.of(
        proposal("id_unit", true, Target.Text.UNIT_ID),
        proposal("nama_unit", false, Target.Text.UNIT_NAME),
        proposal("id_instansi", false, Target.Text.AGENCY_ID),
        proposal("predikat", true, Target.AfterAward.PREDIKAT),
        proposal("dasar", false, Target.AfterAward.GROUND),
        proposal("bukti", false, Target.AfterAward.EVIDENCE),
        proposal("pasal", false, Target.AfterAward.UNUSED),
        proposal("dasar_lain", false, Target.AfterAward.UNUSED),
        proposal("kejadian", false, Target.AfterAward.UNUSED),
        proposal("alasan", false, Target.AfterAward.UNUSED),
        proposal("masih_kurang", false, Target.AfterAward.UNUSED),
        proposal("berkas", false, Target.AfterAward.UNUSED));
  }

  private static ColumnSpec proposal(String name, boolean required, Target target) {
    return new ColumnSpec(Table.PROPOSALS, name, required, target);
  }

  private static ColumnSpec register(String name, boolean required, Target target) {
    return new ColumnSpec(Table.REGISTER, name, required, target);
  }

  private static ColumnSpec incident(String name, boolean required, Target target) {
    return new ColumnSpec(Table.INCIDENTS, name, required, target);
  }
}
