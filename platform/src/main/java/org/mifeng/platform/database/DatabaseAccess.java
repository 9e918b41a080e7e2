package org.mifeng.platform.database;

/**
 * How to reach the database in its two roles.
 *
 * @param url JDBC address
 * @param application the role the application works as: owns nothing, cannot bypass row-level
 *     security
 * @param owner the role that owns the schemas and applies migrations
 */
record DatabaseAccess(String url, Login application, Login owner) {

  /** A role and its password, which never shows in a log. */
  record Login(String role, String password) {
    @Override
    public String toString() {
      return role;
    }
  }
}
