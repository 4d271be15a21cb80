package org.predikat.rulebook.reading;

import org.predikat.rulebook.TreePath;
import org.predikat.rulebook.reading.RulebookProblem.Code;

/**
 * Where the lint puts what it finds. The line is looked up in the tree only then.
 *
 * @param tree the merged tree that the rulebook was read from
 * @param problems collects
 */
record Findings(YamlNode tree, Problems problems) {
  void add(Code code, TreePath path, Object... args) {
    problems.add(code, tree.at(path), path, args);
  }
}
