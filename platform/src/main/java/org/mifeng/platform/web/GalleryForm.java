package org.mifeng.platform.web;

/** The gallery's form with mistakes in it. */
record GalleryForm(String brokenField, String brokenChoice) {
  GalleryForm {
    brokenField = brokenField == null ? "91330100MA2" : brokenField;
    brokenChoice = brokenChoice == null ? "" : brokenChoice;
  }
}
