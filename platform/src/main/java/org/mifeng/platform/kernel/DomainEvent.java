package org.mifeng.platform.kernel;

/** Something that happened in the trade, told after the fact. Carries ids and a few facts only. */
public interface DomainEvent {}
