package org.mifeng.platform.evidence.publishing;

/** Somebody who acts as soon as this node has published a checkpoint. */
public interface PublishedListener {
  /** Told after the commit; returns at once. What must not be missed is asked for again later. */
  void published();
}
