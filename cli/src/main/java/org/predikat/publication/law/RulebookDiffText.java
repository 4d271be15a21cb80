package org.predikat.publication.law;

import java.io.PrintWriter;
import java.util.Locale;
import org.predikat.publication.Markdown;
import org.predikat.rulebook.Rulebook;
import org.predikat.rulebook.comparing.Change;
import org.predikat.rulebook.comparing.ChangeTexts;
import org.predikat.rulebook.comparing.Effect;
import org.predikat.rulebook.comparing.RulebookDiff;

/** The difference of two rulebooks for people: lines for a console, or Markdown for a comment. */
public final class RulebookDiffText {
  private final RulebookDiff diff;
  private final ChangeTexts texts;

  /** Texts in English for an English locale, else in Indonesian. */
  public RulebookDiffText(RulebookDiff diff, Locale locale) {
    this.diff = diff;
    this.texts = ChangeTexts.in(locale);
  }

  /** Prints it for a console, gravest effect first. */
  public void print(PrintWriter out) {
    out.println(texts.from(name(diff.before()), name(diff.after())));
    out.println(texts.count(diff.changes().size()));
    for (Effect effect : Effect.values()) {
      if (!diff.changes(effect).isEmpty()) {
        out.println();
        out.println(texts.effect(effect) + ": " + diff.changes(effect).size());
        for (Change change : diff.changes(effect)) {
          out.println("  " + texts.line(change));
          String sources = texts.sources(change);
          out.println("      " + change.path() + (sources.isEmpty() ? "" : "  [" + sources + "]"));
        }
      }
    }
  }

  /** Prints it as Markdown. What can change no verdict is folded away. */
  public void printMarkdown(PrintWriter out) {
    out.print("## " + texts.title() + "\n\n");
    out.print(Markdown.escape(texts.from(name(diff.before()), name(diff.after()))) + "\n\n");
    out.print("**" + Markdown.escape(texts.count(diff.changes().size())) + "**\n");
    for (Effect effect : Effect.values()) {
      if (!diff.changes(effect).isEmpty()) {
        section(effect, out);
      }
    }
  }

  private void section(Effect effect, PrintWriter out) {
    String heading = texts.effect(effect) + ": " + diff.changes(effect).size();
    boolean folded = effect != Effect.VERDICT;
    out.print(
        folded
            ? "\n<details><summary>" + Markdown.escape(heading) + "</summary>\n"
            : "\n### " + Markdown.escape(heading) + "\n");
    out.print("\n| " + String.join(" | ", texts.columns()) + " |\n");
    out.print("| --- | --- | --- | --- |\n");
    for (Change change : diff.changes(effect)) {
      out.print(
          "| "
              + Markdown.escape(texts.subject(change))
              + " | "
              + Markdown.escape(texts.happening(change))
              + " | "
              + Markdown.escape(texts.sources(change))
              + " | "
              + Markdown.escape(change.path())
              + " |\n");
    }
    out.print(folded ? "\n</details>\n" : "");
  }

  private static String name(Rulebook rulebook) {
    return rulebook.regulation() + " (" + rulebook.id() + ")";
  }
}
