package org.predikat.publication.verification;

import com.google.common.collect.ImmutableList;

/**
 * What a verification came to.
 *
 * @param recordedVersion version of the program that made the run; empty where that cannot be told
 * @param version version of this program
 * @param madeAgain whether the run was made again and compared
 * @param files files that were compared, the manifest not counted
 * @param signature what is known of the signature
 * @param findings everything found, the weightiest first
 */
public record Report(
    String recordedVersion,
    String version,
    boolean madeAgain,
    int files,
    SignatureState signature,
    ImmutableList<Finding> findings) {

  /** What a verification knows about a signature. */
  public enum SignatureState {
    /** Nobody asked, and there is none. */
    NONE,
    /** There is one, but no key was given to check it with. */
    UNCHECKED,
    /** It is the key's, and of this manifest. */
    VALID,
    /** It was to be checked and is missing, malformed or wrong. */
    INVALID
  }

  /** The weightiest of the findings; a remark where there is none. */
  public Finding.Weight weight() {
    return findings.stream()
        .map(finding -> finding.code().weight())
        .min(Enum::compareTo)
        .orElse(Finding.Weight.REMARK);
  }
}
