package org.predikat.publication;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** A file of a run that may be left out. Problems, rulebook and manifest are always written. */
public enum Output {
  /** Table of results. */
  RESULTS_CSV("results.csv", "csv"),
  /** Tally of agencies. */
  AGENCIES_CSV("agencies.csv", "csv"),
  /** Everything, for programs and for {@code explain}. */
  RESULTS_JSON("results.json", "json"),
  /** Workbook of results. */
  RESULTS_XLSX("results.xlsx", "xlsx"),
  /** Announcement as a table. */
  ANNOUNCEMENT_CSV("announcement.csv", "announcement"),
  /** Announcement as a page. */
  ANNOUNCEMENT_MD("announcement.md", "announcement"),
  /** Announcement as a workbook. */
  ANNOUNCEMENT_XLSX("announcement.xlsx", "announcement");

  private final String file;
  private final String group;

  Output(String file, String group) {
    this.file = file;
    this.group = group;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Whether it is an announcement, which is held back while errors stand. */
  public boolean isAnnouncement() {
    return group.equals("announcement");
  }

  /** Every output. */
  public static ImmutableSet<Output> all() {
    return Sets.immutableEnumSet(EnumSet.allOf(Output.class));
  }

  /** What may be asked for: groups, then file names. */
  public static ImmutableSet<String> names() {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    Arrays.stream(values()).forEach(output -> names.add(output.group));
    Arrays.stream(values()).forEach(output -> names.add(output.file));
    return names.build();
  }

  /** The outputs of a group or file name; empty when there is no such name. */
  public static Set<Output> named(String name) {
    EnumSet<Output> found = EnumSet.noneOf(Output.class);
    for (Output output : values()) {
      if (output.group.equals(name) || output.file.equals(name)) {
        found.add(output);
      }
    }
    return found;
  }
}
