package org.predikat.rulebook;

/**
 * A kind of agency as the ministry counts them.
 *
 * @param code value of the column {@code jenis}, such as {@code kementerian}
 * @param label heading in announcements
 * @param level level of government
 */
public record AgencyKind(String code, String label, AgencyLevel level) {}
