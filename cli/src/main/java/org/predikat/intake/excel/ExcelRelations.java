package org.predikat.intake.excel;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads where a part's relations lead. Targets outside of the workbook are left out. */
final class ExcelRelations extends DefaultHandler {
  /** More than any workbook has. */
  private static final int MOST = 5000;

  /**
   * Where a relation leads.
   *
   * @param type what kind of part it is, as a URI
   * @param part name of the part in lower case, from the root of the archive
   */
  record Target(String type, String part) {}

  private final String folder;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  /**
   * For the relations of a part.
   *
   * @param folder folder of that part in lower case, with a closing slash; empty for the root
   */
  ExcelRelations(String folder) {
    this.folder = folder;
  }

  /** Targets by id, in the order of the file. */
  ImmutableMap<String, Target> targets() {
    return ImmutableMap.copyOf(targets);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (!ExcelXml.local(name).equals("Relationship") || targets.size() == MOST) {
      return;
    }
    String id = attributes.getValue("Id");
    String type = attributes.getValue("Type");
    String target = attributes.getValue("Target");
    if (id != null
        && type != null
        && target != null
        && !"External".equals(attributes.getValue("TargetMode"))) {
      targets.put(id, new Target(type, resolved(target)));
    }
  }

  private String resolved(String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.toLowerCase(Locale.ROOT).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
