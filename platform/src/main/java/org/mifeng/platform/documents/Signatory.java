package org.mifeng.platform.documents;

/**
 * Who signs printed documents.
 *
 * @param name the signer, as the certificate of the key says it
 * @param issuer who issued that certificate
 */
public record Signatory(String name, String issuer) {}
