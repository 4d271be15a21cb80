package org.predikat.rulebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** Walks a tree once in preorder and numbers what it meets. */
final class LayoutBuilder {
  private final ImmutableList.Builder<Component> nodes = ImmutableList.builder();
  private final ImmutableList.Builder<Integer> parents = ImmutableList.builder();
  private final ImmutableList.Builder<Question> questions = ImmutableList.builder();
  private final ImmutableList.Builder<Integer> questionSub = ImmutableList.builder();
  private final ImmutableList.Builder<Layout.Slot> slots = ImmutableList.builder();
  private final ImmutableList.Builder<Integer> firstSlot = ImmutableList.builder();
  private final ImmutableMap.Builder<String, Integer> nodeIndex = ImmutableMap.builder();
  private final ImmutableMap.Builder<String, Integer> questionIndex = ImmutableMap.builder();
  private final ImmutableMap.Builder<String, Integer> slotIndex = ImmutableMap.builder();
  private int nodeCount;
  private int questionCount;
  private int slotCount;

  Layout build(Component root, ImmutableList<Aggregate> aggregates) {
    walk(root, -1);
    for (Aggregate aggregate : aggregates) {
      nodeIndex.put(aggregate.code(), nodeCount++);
    }
    return new Layout(
        nodes.build(),
        aggregates,
        parents.build(),
        questions.build(),
        questionSub.build(),
        slots.build(),
        firstSlot.build(),
        nodeIndex.buildOrThrow(),
        questionIndex.buildOrThrow(),
        slotIndex.buildOrThrow());
  }

  private void walk(Component component, int parent) {
    int index = nodeCount++;
    nodes.add(component);
    parents.add(parent);
    nodeIndex.put(component.code(), index);
    component.questions().forEach(question -> number(question, index));
    component.children().forEach(child -> walk(child, index));
  }

  private void number(Question question, int sub) {
    int index = questionCount++;
    questions.add(question);
    questionSub.add(sub);
    questionIndex.put(question.code(), index);
    if (question.type() instanceof AnswerType.Choice) {
      firstSlot.add(-1);
      return;
    }
    firstSlot.add(slotCount);
    if (question.type() instanceof AnswerType.Scale scale) {
      slot(question.code(), index, scale.decimals());
    }
    for (Question.Input input : question.inputs()) {
      slot(question.code() + "." + input.code(), index, 0);
    }
  }

  private void slot(String column, int question, int decimals) {
    slots.add(new Layout.Slot(column, question, decimals));
    slotIndex.put(column, slotCount++);
  }
}
