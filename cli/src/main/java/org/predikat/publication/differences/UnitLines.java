package org.predikat.publication.differences;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.predikat.comparison.DataChange;
import org.predikat.comparison.Obstacle;
import org.predikat.comparison.UnitChange;
import org.predikat.comparison.UnitChange.Kind;
import org.predikat.publication.differences.DiffPage.Line;

/** How the change of a unit came about, in sentences. */
final class UnitLines {
  private final DiffReport report;
  private final DiffTexts texts;
  private final int most;

  /**
   * Sentences of a comparison.
   *
   * @param most how many sentences stand behind each sentence
   */
  UnitLines(DiffReport report, DiffTexts texts, int most) {
    this.report = report;
    this.texts = texts;
    this.most = most;
  }

  /** How a change came about. */
  ImmutableList<Line> of(UnitChange change) {
    ImmutableList.Builder<Line> lines = ImmutableList.builder();
    Optional<String> between = change.flip().flatMap(flip -> texts.between(flip, report));
    between.ifPresent(text -> lines.add(new Line(text, ImmutableList.of())));
    for (Obstacle obstacle : change.obstacles()) {
      lines.add(new Line(texts.obstacle(obstacle), behind(obstacle)));
    }
    boolean told = between.isPresent() || !change.obstacles().isEmpty();
    if (change.kind() == Kind.SCORE || (change.flip().isPresent() && !told)) {
      ImmutableList<String> cells =
          change.data().stream()
              .filter(DataChange::judged)
              .map(texts::data)
              .collect(ImmutableList.toImmutableList());
      ImmutableList<String> parts =
          change.scores().stream()
              .filter(score -> score.node().equals("total"))
              .map(texts::parts)
              .flatMap(Optional::stream)
              .collect(ImmutableList.toImmutableList());
      parts.forEach(part -> lines.add(new Line(part, ImmutableList.of())));
      if (!cells.isEmpty()) {
        lines.add(new Line(texts.text("cells", texts.count(cells.size())), capped(cells)));
      }
    }
    return lines.build();
  }

  private ImmutableList<String> behind(Obstacle obstacle) {
    return ImmutableList.<String>builder()
        .addAll(
            capped(
                obstacle.answers().stream()
                    .map(texts::answer)
                    .collect(ImmutableList.toImmutableList())))
        .addAll(
            capped(
                obstacle.data().stream().map(texts::data).collect(ImmutableList.toImmutableList())))
        .addAll(
            capped(
                obstacle.rules().stream()
                    .map(texts::rule)
                    .collect(ImmutableList.toImmutableList())))
        .build();
  }

  private ImmutableList<String> capped(ImmutableList<String> all) {
    int shown = Math.min(all.size(), most);
    return shown == all.size()
        ? all
        : ImmutableList.<String>builder()
            .addAll(all.subList(0, shown))
            .add(texts.text("more", texts.count(all.size() - shown)))
            .build();
  }
}
