package org.mifeng.platform.identity;

/** A person in a seat, with the organisation it belongs to. */
public record Seated(Member member, OrganisationId organisation, String organisationName) {}
