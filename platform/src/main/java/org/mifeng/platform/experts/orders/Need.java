package org.mifeng.platform.experts.orders;

/**
 * The whole need, for those who agreed to secrecy.
 *
 * @param text what is needed
 * @param contact whom to call
 */
record Need(String text, String contact) {
  static final int BRIEF_LIMIT = 300;
  static final int TEXT_LIMIT = 4000;
  static final int CONTACT_LIMIT = 200;
}
