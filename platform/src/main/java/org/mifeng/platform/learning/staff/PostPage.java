package org.mifeng.platform.learning.staff;

import java.util.List;
import org.mifeng.platform.web.Option;
import org.mifeng.platform.web.Table;

/**
 * A post, with what it needs and who holds it.
 *
 * @param courses which can be asked for
 * @param colleagues people with an account who can be named
 */
record PostPage(
    Post post,
    List<Line> needs,
    List<Post.Holder> holders,
    Table.Filled duties,
    List<Option> courses,
    List<Option> colleagues) {
  /**
   * A course it needs.
   *
   * @param owed how many take it by link and are to be given one
   */
  record Line(Post.Need need, String title, long owed) {}
}
