package org.predikat.publication.register;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.predikat.publication.Words;
import org.predikat.round.RegisterEvent;
import org.predikat.rulebook.Citation;
import org.predikat.tenure.Ban;
import org.predikat.tenure.Holding;

/** What a unit holds on a day, in sentences. */
public final class UnitHistory {
  private final Words words;
  private final LocalDate day;

  /** Sentences about a day, in a language. */
  public UnitHistory(Words words, LocalDate day) {
    this.words = words;
    this.day = day;
  }

  /** The sentences about a unit, the most important first. */
  public ImmutableList<String> lines(Holding holding) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(words.text("register.unit", holding.unit(), holding.name(), holding.agency()));
    lines.add(words.text("register.status", words.date(day), status(holding)));
    holding
        .lastReview()
        .ifPresent(event -> lines.add(words.text("register.reviewed", words.date(event.date()))));
    holding.ban().ifPresent(ban -> lines.add(ban(ban)));
    if (holding.ids().size() > 1) {
      lines.add(words.text("register.ids", String.join(" → ", holding.ids())));
    }
    if (!holding.merged().isEmpty()) {
      lines.add(words.text("register.merged", String.join(", ", holding.merged())));
    }
    return lines.build();
  }

  private String status(Holding holding) {
    return switch (holding.status()) {
      case DIPEGANG -> held("register.held", holding, holding.grant().orElseThrow());
      case DITANGGUHKAN -> held("register.suspended", holding, holding.suspension().orElseThrow());
      case DICABUT -> lost("register.revoked", holding);
      case GUGUR -> lost("register.lapsed", holding);
      case BERGABUNG -> words.text("register.gone", holding.mergedInto().orElseThrow());
      case TIDAK_ADA -> words.text("register.never");
    };
  }

  private String held(String key, Holding holding, RegisterEvent event) {
    return words.text(
        key, holding.predikat().orElseThrow().name(), words.date(event.date()), decree(event));
  }

  private String lost(String key, Holding holding) {
    RegisterEvent loss = holding.loss().orElseThrow();
    return words.text(
        key, loss.predikat().map(Enum::name).orElse(""), words.date(loss.date()), decree(loss));
  }

  private String decree(RegisterEvent event) {
    return event.decree().isEmpty() ? words.text("register.no_decree") : event.decree();
  }

  private String ban(Ban ban) {
    if (ban.end().isEmpty()) {
      return words.text("register.ban_unknown", ban.rulebook().isEmpty() ? "-" : ban.rulebook());
    }
    return words.text(
        ban.covers(day) ? "register.ban" : "register.ban_over",
        words.date(ban.end().get()),
        words.date(ban.free().orElseThrow()),
        ban.citation().map(Citation::display).orElse(""));
  }
}
