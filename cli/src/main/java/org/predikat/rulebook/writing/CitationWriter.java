package org.predikat.rulebook.writing;

import com.google.common.collect.ImmutableMap;
import org.predikat.rulebook.Citation;
import org.predikat.rulebook.Figure;
import org.predikat.rulebook.reading.Scope;

/** Writes sources only where they differ from what is handed down. */
final class CitationWriter {
  private final YamlEvents out;
  private final ImmutableMap<String, Citation> sources;

  CitationWriter(YamlEvents out, ImmutableMap<String, Citation> sources) {
    this.out = out;
    this.sources = sources;
  }

  /** Writes the keys by which a mapping gets this citation; returns what it hands down. */
  Scope keys(Citation citation, Scope around) {
    Citation named = sources.get(citation.source());
    Scope plain = around.inside(named, null, null);
    boolean same = around.source() != null && around.source().source().equals(citation.source());
    if (!same) {
      out.key("source").text(citation.source());
    }
    if (!plain.page().equals(citation.page())) {
      out.key("page").text(citation.page());
    }
    if (plain.status() != citation.status()) {
      out.key("status").text(RulebookYaml.word(citation.status()));
    }
    if (!citation.reason().isEmpty()) {
      out.key("reason").text(citation.reason());
    }
    return around.inside(named, citation.page(), citation.status());
  }

  /** Writes a figure, bare where its citation is handed down. */
  void figure(String key, Figure figure, Scope around) {
    out.key(key);
    boolean bare =
        around.source() != null
            && figure.citation().reason().isEmpty()
            && around.citation("").equals(figure.citation());
    if (bare) {
      out.number(figure.value());
      return;
    }
    out.startMap(true).key("value").number(figure.value());
    keys(figure.citation(), around);
    out.endMap();
  }
}
