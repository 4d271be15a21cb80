package org.predikat.worksheet.template;

import java.nio.file.*;
import java.util.*;
import java.util.zip.*;
import org.junit.jupiter.api.Test;
import org.predikat.round.AnswerSheet;
import org.predikat.rulebook.*;
import org.predikat.scoring.*;

class TryTest {
  @Test
  void tryIt() throws Exception {
    for (String id : RulebookReader.shippedIds()) {
      Rulebook law = RulebookReader.read(List.of(id));
      FormPlan plan = FormPlan.of(law);
      long t0 = System.nanoTime();
      Blueprint one = Blueprint.of(plan, false, 1);
      System.out.println(id + " blueprint " + (System.nanoTime() - t0) / 1_000_000);
      t0 = System.nanoTime();
      int copies = 20;
      Blueprint many = Blueprint.of(plan, true, copies);
      System.out.println(id + " blueprint x20 " + (System.nanoTime() - t0) / 1_000_000);
      ScorePlan scores = ScorePlan.compile(law);
      write("blank-" + id, one.filled(List.of(new Figures(scores, Head.BLANK, new SheetDraft(law).sheet()))));
      RandomSheets random = new RandomSheets(law, 5);
      List<Figures> figures = new ArrayList<>();
      while (figures.size() < copies) {
        AnswerSheet sheet = random.next();
        if (sheet.given().isEmpty()) {
          figures.add(new Figures(scores, new Head("U" + figures.size(), "=Unit & <x>", "Instansi", Optional.of(2024), Optional.of(Stage.DESK)), sheet));
        }
      }
      t0 = System.nanoTime();
      Map<String, byte[]> parts = many.filled(figures);
      System.out.println("fill x20 " + (System.nanoTime() - t0) / 1_000_000);
      t0 = System.nanoTime();
      write("many-" + id, parts);
      System.out.println("zip x20 " + (System.nanoTime() - t0) / 1_000_000);
      write("one-" + id, Blueprint.of(plan, true, 1).filled(figures.subList(3, 4)));
    }
  }

  static void write(String name, Map<String, byte[]> parts) throws Exception {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of("/tmp/team/template/" + name + ".xlsx")))) {
      for (var e : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        zip.write(e.getValue());
      }
    }
  }
}
