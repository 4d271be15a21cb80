package org.predikat.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
  private static Notice notice(NoticeCode code, long row) {
    return new Notice(code, new Place("a.csv", "", row, 0, ""), "", "", ImmutableList.of());
  }

  @Test
  void countsAreTrueWhateverIsKept() {
    Notices notices = new Notices(3);
    for (int row = 5; row > 0; row--) {
      notices.add(notice(NoticeCode.NOT_A_NUMBER, row));
    }
    for (int row = 0; row < Notices.KEPT_REMARKS + 2; row++) {
      notices.add(notice(NoticeCode.SPELLING, row));
    }
    assertEquals(5, notices.count(NoticeCode.NOT_A_NUMBER));
    assertEquals(5, notices.count(Severity.ERROR));
    assertEquals(Notices.KEPT_REMARKS + 7, notices.total());
    assertEquals(4, notices.notKept());
    assertEquals(Notices.KEPT_REMARKS + 3, notices.sorted().size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void joinedPartsAreTheWhole(long seed) {
    Random random = new Random(seed);
    List<Notice> all = new ArrayList<>();
    NoticeCode[] codes = {NoticeCode.SPELLING, NoticeCode.NOT_A_NUMBER, NoticeCode.TABLE_EMPTY};
    for (int row = 0; row < 5_000; row++) {
      all.add(notice(codes[random.nextInt(codes.length)], row));
    }
    Notices whole = new Notices(2_000);
    all.forEach(whole::add);
    Notices joined = new Notices(2_000);
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(3_000));
      Notices part = new Notices(2_000);
      all.subList(from, to).forEach(part::add);
      joined.addAll(part);
      from = to;
    }
    assertEquals(whole.inOrder(), joined.inOrder());
    for (NoticeCode code : codes) {
      assertEquals(whole.count(code), joined.count(code));
    }
  }
}
