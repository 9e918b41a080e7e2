package org.mifeng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

/** Which part of a list is asked for, and what a query cannot do. */
class PagingTest {
  @Test
  void readsPageSizeAndOrderFromTheQuery() {
    var paging = read("page", "3", "size", "20", "sort", "-name");
    assertThat(paging).isEqualTo(new Paging(3, 20, "name", true));
    assertThat(paging.offset()).isEqualTo(40);
  }

  @Test
  void takesTheNearestLegalValueForAnExtremeOne() {
    assertThat(read("page", "0", "size", "999999").page()).isEqualTo(1);
    assertThat(read("page", "0", "size", "999999").size()).isEqualTo(200);
    assertThat(read("page", "9999999").page()).isEqualTo(100_000);
    assertThat(read("page", "-1").page()).isEqualTo(1);
    assertThat(read("page", "99999999999999999999").page()).isEqualTo(1);
    assertThat(read("page", "１").page()).isEqualTo(1);
  }

  @Test
  void sortsOnlyByColumnsTheStoreNames() {
    var columns = Map.of("name", "e.name");
    assertThat(read("sort", "-name").orderBy(columns, "id")).isEqualTo("e.name desc");
    assertThat(read("sort", "id; drop table x").orderBy(columns, "id")).isEqualTo("id");
  }

  @Test
  void offersFirstLastAndNeighbouringPages() {
    assertThat(Queries.pages(1, 1)).isEqualTo(List.of(1));
    assertThat(Queries.pages(1, 3)).isEqualTo(List.of(1, 2, 3));
    assertThat(Queries.pages(6, 12)).isEqualTo(List.of(1, 0, 5, 6, 7, 0, 12));
    assertThat(Queries.pages(12, 12)).isEqualTo(List.of(1, 0, 11, 12));
    assertThat(Queries.pages(90_000, 4)).endsWith(4);
  }

  private static Paging read(String... query) {
    var request = new MockHttpServletRequest();
    for (int i = 0; i < query.length; i += 2) {
      request.addParameter(query[i], query[i + 1]);
    }
    var parameter = new org.springframework.core.MethodParameter(method(), 0);
    return new PagingArgument()
        .resolveArgument(parameter, null, new ServletWebRequest(request), null);
  }

  private static java.lang.reflect.Method method() {
    try {
      return PagingTest.class.getDeclaredMethod("taking", Paging.class);
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unused")
  private static void taking(Paging paging) {}
}
