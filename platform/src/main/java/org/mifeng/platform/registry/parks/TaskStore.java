package org.mifeng.platform.registry.parks;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who has which task of the plan; everybody may. */
@Repository
class TaskStore {
  private final JdbcClient jdbc;

  TaskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A task with its units, the leading one first.
   *
   * @param reading whether the units are our reading, because the text names none
   */
  record Task(
      String plan,
      String task,
      String what,
      boolean reading,
      LocalDate from,
      LocalDate to,
      List<String> units) {}

  List<Task> list(Locale locale) {
    var english = locale.getLanguage().equals("en");
    return jdbc.sql(
            """
            select t.plan, t.task, case when :english then t.en else t.zh end as what, t.reading,
                   t.valid_from, t.valid_to,
                   array(select case when :english then d.en else d.zh end
                         from registry.responsibility r
                         join registry.department d on d.code = r.department
                         where r.plan = t.plan and r.task = t.task
                         order by r.place) as units
            from registry.task t
            order by t.plan, t.position
            """)
        .param("english", english)
        .query(
            (row, number) ->
                new Task(
                    row.getString("plan"),
                    row.getString("task"),
                    row.getString("what"),
                    row.getBoolean("reading"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    List.of((String[]) row.getArray("units").getArray())))
        .list();
  }
}
