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

  private static ColumnSpec register(String name, boolean required, Target target) {
    return new ColumnSpec(Table.REGISTER, name, required, target);
  }

  private static ColumnSpec incident(String name, boolean required, Target target) {
    return new ColumnSpec(Table.INCIDENTS, name, required, target);
  }
}
