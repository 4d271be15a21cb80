package org.predikat.intake;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.predikat.intake.cells.PackedAnswers;
import org.predikat.intake.cells.Texts;
import org.predikat.round.Notice;
import org.predikat.round.NoticeCode;
import org.predikat.round.Notices;
import org.predikat.round.OptionLanes;
import org.predikat.round.Place;
import org.predikat.rulebook.Component;
import org.predikat.rulebook.Question;
import org.predikat.rulebook.Rulebook;

/**
 * A header understood once, so that each row only runs down an array of readers. Arrays of columns
 * are by position of the cell, with null where it is not read.
 *
 * @param source where the rows come from
 * @param headerRow row of the header
 * @param width columns up to the last with a header
 * @param headerSize cells of the header row, blank ones included
 * @param key position of the key
 * @param columns readers of the columns
 * @param answers where the answers of a row are
 * @param others positions of the cells that are read but for the answers and the key
 * @param refs places of the columns
 * @param agencyCells of a flat file: positions of the cells about the agency
 * @param agencyColumns their readers
 * @param agencyRefs their places
 * @param present tables of which there are columns
 * @param missing error mask per table for required columns that are not there
 * @param required places of required columns of texts and words by what they mean, and of all
 *     columns of register and incidents
 */
// Arrays: millions of rows pass through; whoever makes the record gives them away.
@SuppressWarnings("ArrayRecordComponent")
record HeaderPlan(
    TableSource source,
    long headerRow,
    int width,
    int headerSize,
    int key,
    Column[] columns,
    PackedAnswers answers,
    int[] others,
    ColumnRef[] refs,
    int[] agencyCells,
    Column[] agencyColumns,
    ColumnRef[] agencyRefs,
    ImmutableSet<Table> present,
    long[] missing,
    Map<Target, ColumnRef> required) {

  /** Reads headers into plans, with notices about what is odd or missing. */
  static final class Compiler {
    private final Rulebook rulebook;
    private final ImmutableListMultimap<Table, ColumnSpec> specs;
    private final CellColumns readers;
    private final Notices notices;
    private final TableSource source;
    private final HeaderMatcher matcher;
    private final Map<ColumnSpec, ColumnRef> found = new LinkedHashMap<>();
    private final List<Integer> agencyCells = new ArrayList<>();
    private final List<Column> agencyColumns = new ArrayList<>();
    private final List<ColumnRef> agencyRefs = new ArrayList<>();
    private final Set<Table> unread = new LinkedHashSet<>();
    private Column[] columns = {};
    private final List<PackedAnswers.Answer> answers = new ArrayList<>();
    private ColumnRef[] refs = {};
    private long headerRow;

    Compiler(
        Rulebook rulebook,
        ImmutableListMultimap<Table, ColumnSpec> specs,
        HeaderMatcher matcher,
        TableSource source,
        Notices notices) {
      this.rulebook = rulebook;
      this.specs = specs;
      this.readers = new CellColumns(rulebook);
      this.matcher = matcher;
      this.source = source;
      this.notices = notices;
    }

    /** The plan for a header, which holds the key column. */
    HeaderPlan compile(List<String> header, long row) {
      headerRow = row;
      int width = header.size();
      while (width > 0 && Texts.isBlank(header.get(width - 1))) {
        width--;
      }
      columns = new Column[header.size()];
      refs = new ColumnRef[header.size()];
      for (int i = 0; i < header.size(); i++) {
        column(i, header.get(i));
      }
      ImmutableSet.Builder<Table> present = ImmutableSet.builder();
      found.keySet().forEach(spec -> present.add(spec.table()));
      ImmutableSet<Table> tables = present.build();
      long[] missing = missing(tables);
      questions(tables);
      Map<Target, ColumnRef> required = new LinkedHashMap<>();
      found.forEach(
          (spec, ref) -> {
            if ((spec.required() && spec.target() instanceof Enum<?>)
                || spec.target() instanceof Target.AfterAward) {
              required.put(spec.target(), ref);
            }
          });
      return new HeaderPlan(
          source,
          row,
          width,
          header.size(),
          key(),
          columns,
          new PackedAnswers(answers),
          others(),
          refs,
          ints(agencyCells),
          agencyColumns.toArray(new Column[0]),
          agencyRefs.toArray(new ColumnRef[0]),
          tables,
          missing,
          required);
    }

    private void column(int index, String header) {
      String name = Texts.trim(header);
      ColumnRef ref = new ColumnRef(index + 1, name, source.table());
      if (name.isEmpty()) {
        add(
            index,
            ref,
            (text, kind, draft) -> {
              if (!Texts.isBlank(text)) {
                draft.report(NoticeCode.CELL_WITHOUT_HEADER, ref, text);
              }
            });
        return;
      }
      Optional<ColumnSpec> spec = matcher.find(name);
      if (spec.isEmpty()) {
        unknown(ref);
        return;
      }
      ColumnRef placed = new ColumnRef(index + 1, name, spec.get().table());
      ColumnRef other = found.putIfAbsent(spec.get(), placed);
      if (other != null) {
        notice(NoticeCode.HEADER_DUPLICATE, placed, place(other).columnLetters());
        return;
      }
      if (!matcher.isExact(header)) {
        String shown = source.flat() ? spec.get().flatName() : spec.get().name();
        notice(NoticeCode.HEADER_SPELLING, placed, shown);
      }
      Column reader = readers.column(spec.get().target(), placed);
      if (source.flat() && spec.get().table() == Table.AGENCIES) {
        agencyCells.add(index);
        agencyColumns.add(reader);
        agencyRefs.add(placed);
      } else {
        add(index, placed, reader);
      }
    }

    private void add(int index, ColumnRef ref, Column reader) {
      columns[index] = reader;
      refs[index] = ref;
      if (reader instanceof AnswerColumn answer) {
        answers.add(
            new PackedAnswers.Answer(
                index,
                answer.place(OptionLanes.length(rulebook.layout().questions().size())),
                answer.packed()));
      }
    }

    private void unknown(ColumnRef ref) {
      int dot = ref.header().indexOf('.');
      Optional<Table> other =
          source.flat() && dot > 0
              ? Table.named(ref.header().substring(0, dot))
                  .filter(table -> !table.isRead() || table.isAfterAward())
              : Optional.empty();
      if (other.isEmpty()) {
        notice(NoticeCode.HEADER_UNKNOWN, ref, matcher.nearest(ref.header()));
      } else if (unread.add(other.get())) {
        notice(NoticeCode.TABLE_NOT_READ, ref, other.get().title());
      }
    }

    private int[] others() {
      int key = key();
      return IntStream.range(0, columns.length)
          .filter(cell -> cell != key && columns[cell] != null)
          .filter(cell -> !(columns[cell] instanceof AnswerColumn))
          .toArray();
    }

    private int key() {
      return found.entrySet().stream()
          .filter(column -> column.getKey().name().equals(matcher.key()))
          .mapToInt(column -> column.getValue().number() - 1)
          .findFirst()
          .orElseThrow();
    }

    private long[] missing(ImmutableSet<Table> tables) {
      long[] masks = new long[Table.values().length];
      for (ColumnSpec spec : specs.values()) {
        boolean wanted =
            source.flat()
                ? (spec.table() == Table.NOMINATIONS || spec.table() == Table.AGENCIES)
                    && !(spec.table() == Table.AGENCIES && spec.name().equals(Table.AGENCIES.key()))
                : tables.contains(spec.table()) && spec.table() == source.table();
        if (wanted && spec.required() && !found.containsKey(spec)) {
          masks[spec.table().ordinal()] |= NoticeCode.COLUMN_MISSING.errorBit();
          String name = source.flat() ? spec.flatName() : spec.name();
          notice(NoticeCode.COLUMN_MISSING, new ColumnRef(0, "", spec.table()), name);
        }
      }
      return masks;
    }

    private void questions(ImmutableSet<Table> tables) {
      if (!tables.contains(Table.DESK)) {
        return;
      }
      Set<Integer> answered = new LinkedHashSet<>();
      Set<Integer> given = new LinkedHashSet<>();
      for (ColumnSpec spec : found.keySet()) {
        if (spec.table() == Table.DESK) {
          if (spec.target() instanceof Target.Answer answer) {
            answered.add(answer.question());
          } else if (spec.target() instanceof Target.BandNumber band) {
            answered.add(band.question());
          } else if (spec.target() instanceof Target.Slot number) {
            answered.add(rulebook.layout().slots().get(number.slot()).question());
          } else if (spec.target() instanceof Target.NodePoints node) {
            given.add(node.node());
          }
        }
      }
      ImmutableList<Question> all = rulebook.layout().questions();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).origin() == Question.Origin.WORKSHEET
            && !answered.contains(i)
            && !isGiven(rulebook.layout().questionSub().get(i), given)) {
          String name = (source.flat() ? "desk." : "") + all.get(i).code();
          notice(NoticeCode.QUESTION_COLUMN_MISSING, new ColumnRef(0, "", Table.DESK), name);
        }
      }
    }

    private boolean isGiven(int component, Set<Integer> given) {
      ImmutableList<Component> nodes = rulebook.layout().nodes();
      for (int at = component;
          at >= 0 && at < nodes.size();
          at = rulebook.layout().parents().get(at)) {
        if (given.contains(at)) {
          return true;
        }
      }
      return false;
    }

    private Place place(ColumnRef ref) {
      return new Place(source.file(), source.sheet(), headerRow, ref.number(), ref.header());
    }

    private void notice(NoticeCode code, ColumnRef ref, String... args) {
      notices.add(new Notice(code, place(ref), "", ref.header(), ImmutableList.copyOf(args)));
    }

    private static int[] ints(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
