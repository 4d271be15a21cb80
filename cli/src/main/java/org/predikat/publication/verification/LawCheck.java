package org.predikat.publication.verification;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.predikat.publication.FileHash;
import org.predikat.rulebook.reading.RulebookReader;

/** The documents of the law against what they were when the run was made. */
final class LawCheck {
  private LawCheck() {}

  /**
   * What became of the law.
   *
   * @param asked whether the documents still give the run's rulebook
   * @param elsewhere whether something else explains that they do not, such as changed inputs
   */
  static List<Finding> of(
      RecordedManifest manifest, Whereabouts whereabouts, boolean asked, boolean elsewhere)
      throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (RecordedManifest.Source source : manifest.law()) {
      Optional<String> hash = hash(source, whereabouts);
      if (hash.isEmpty()) {
        findings.add(Finding.of(Finding.Code.LAW_MISSING, source.name()));
      } else if (!hash.get().equals(source.sha256())) {
        findings.add(
            Finding.of(
                asked ? Finding.Code.LAW_TEXT_CHANGED : Finding.Code.LAW_CHANGED, source.name()));
      }
    }
    if (!asked && findings.isEmpty() && !elsewhere) {
      findings.add(
          Finding.of(
              Finding.Code.LAW_DISAGREES, manifest.tree().path("rulebook").path("id").asString()));
    }
    return findings;
  }

  private static Optional<String> hash(RecordedManifest.Source source, Whereabouts whereabouts)
      throws IOException {
    if (source.shipped()) {
      return RulebookReader.shippedIds().contains(source.name())
          ? Optional.of(
              RulebookReader.inspect(ImmutableList.of(source.name())).sources().get(0).sha256())
          : Optional.empty();
    }
    Optional<Path> file = whereabouts.beside(source.name());
    return file.isEmpty() ? Optional.empty() : Optional.of(FileHash.of(file.get()).sha256());
  }
}
