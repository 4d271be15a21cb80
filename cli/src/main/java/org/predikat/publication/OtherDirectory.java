package org.predikat.publication;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What a directory with a manifest holds that is no run: what another command wrote. */
public enum OtherDirectory {
  /** What {@code reevaluate} found about holders. */
  REVIEW(PlainManifest.KIND, "reevaluate", PublicationException.Kind.REVIEW),
  /** How firmly verdicts stand, by {@code robustness}. */
  ROBUSTNESS("jenis", "ketahanan", PublicationException.Kind.ROBUSTNESS);

  private final String property;
  private final String value;
  private final PublicationException.Kind kind;

  OtherDirectory(String property, String value, PublicationException.Kind kind) {
    this.property = property;
    this.value = value;
    this.kind = kind;
  }

  /** What a manifest says that its directory holds; empty for a run, and where nothing is known. */
  public static Optional<OtherDirectory> of(JsonNode manifest) {
    return Arrays.stream(values())
        .filter(each -> each.value.equals(manifest.path(each.property).asString("")))
        .findFirst();
  }

  /** Writes the property by which {@link #of} knows it. */
  public void mark(JsonGenerator json) {
    json.writeStringProperty(property, value);
  }

  /** The problem of whoever takes it for a run. */
  PublicationException.Kind kind() {
    return kind;
  }
}
