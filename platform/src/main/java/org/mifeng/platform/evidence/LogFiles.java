package org.mifeng.platform.evidence;

import java.nio.file.Path;
import org.mifeng.platform.database.DataFolder;
import org.springframework.stereotype.Component;

/** Where a year's log keeps what is not in the database. */
@Component
class LogFiles {
  private final DataFolder data;

  LogFiles(DataFolder data) {
    this.data = data;
  }

  /** The log's private keys: nowhere else. */
  Path keys(int year) {
    return data.folder("keys").resolve("evidence-" + year + ".key");
  }

  /** The last signed head, compared before anything is signed again. */
  Path mark(int year) {
    return data.folder("keys").resolve("evidence-" + year + ".signed");
  }

  /** The public files in tlog-tiles layout. */
  Path export(int year) {
    return data.folder("log").resolve(String.valueOf(year));
  }
}
