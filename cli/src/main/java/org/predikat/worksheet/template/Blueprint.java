package org.predikat.worksheet.template;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.predikat.files.Archive;

/**
 * A workbook with one worksheet or several, made once and filled many times. Safe for concurrent
 * use.
 */
final class Blueprint {
  static final String FORM = "LKE";
  static final String SUMMARY = "Ringkasan";

  /** The stencils of one worksheet by the names of their parts. */
  private record Pair(String formPart, Stencil form, String summaryPart, Stencil summary) {}

  private final ImmutableMap<String, byte[]> parts;
  private final ImmutableList<Pair> pairs;
  private final ImmutableList<ImmutableList<Grid.LiveCell>> live;

  private Blueprint(
      ImmutableMap<String, byte[]> parts,
      ImmutableList<Pair> pairs,
      ImmutableList<ImmutableList<Grid.LiveCell>> live) {
    this.parts = parts;
    this.pairs = pairs;
    this.live = live;
  }

  /**
   * Draws the workbook.
   *
   * @param identified whether id, name and agency of a unit are given and so locked
   * @param copies number of worksheets, 1 or more; each is a form with its summary
   */
  static Blueprint of(FormPlan plan, boolean identified, int copies) {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Looks looks = new Looks(book);
      List<Grid> grids = new ArrayList<>();
      for (int i = 0; i < copies; i++) {
        String number = i == 0 ? "" : " " + (i + 1);
        String form = FORM + number;
        String summary = SUMMARY + number;
        grids.add(
            new FormSheet(book, looks, plan, form, identified).draw(new SummaryCells(summary)));
        grids.add(new SummarySheet(book, looks, plan, summary, form).draw());
      }
      // Not marked for recalculation: the stored results are right, spreadsheets calculate the
      // files of an unknown program anew anyway, and readers take marked results for stale ones.
      sign(book, "Lembar Kerja Evaluasi Zona Integritas");
      return cut(new LinkedHashMap<>(Archive.parts(book)), grids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what a workbook is and that no spreadsheet program wrote it. */
  static void sign(XSSFWorkbook book, String title) {
    book.getProperties().getCoreProperties().setCreator("predikat");
    book.getProperties().getCoreProperties().setTitle(title);
    book.getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("predikat");
  }

  private static Blueprint cut(Map<String, byte[]> parts, List<Grid> grids) {
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    ImmutableList.Builder<ImmutableList<Grid.LiveCell>> live = ImmutableList.builder();
    for (int i = 0; i < grids.size(); i += 2) {
      String form = part(i);
      String summary = part(i + 1);
      pairs.add(
          new Pair(
              form,
              Stencil.cut(text(parts.remove(form)), grids.get(i).live()),
              summary,
              Stencil.cut(text(parts.remove(summary)), grids.get(i + 1).live())));
      live.add(grids.get(i).live()).add(grids.get(i + 1).live());
    }
    return new Blueprint(ImmutableMap.copyOf(parts), pairs.build(), live.build());
  }

  private static String part(int sheet) {
    return "xl/worksheets/sheet" + (sheet + 1) + ".xml";
  }

  private static String text(byte[] xml) {
    return new String(xml, StandardCharsets.UTF_8);
  }

  /** Live cells of each sheet in order: the first form, its summary, the second form, … */
  ImmutableList<ImmutableList<Grid.LiveCell>> live() {
    return live;
  }

  /** The parts of the workbook with its worksheets filled; contents for each, in order. */
  ImmutableMap<String, byte[]> filled(List<Function<Live, Content>> contents) {
    ImmutableMap.Builder<String, byte[]> filled = ImmutableMap.builder();
    filled.putAll(parts);
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      filled.put(pair.formPart(), bytes(pair.form().fill(contents.get(i))));
      filled.put(pair.summaryPart(), bytes(pair.summary().fill(contents.get(i))));
    }
    return filled.buildOrThrow();
  }

  private static byte[] bytes(String xml) {
    return xml.getBytes(StandardCharsets.UTF_8);
  }
}
