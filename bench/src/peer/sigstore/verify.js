// How many sigstore bundles @sigstore/verify checks in a CPU-second: the bundle is made here by @sigstore/sign against
// the project's own in-process certificate authority, transparency log and time-stamp authority, without a certificate log, so with less
// to check than a real one. Prints one number.
const { createHash, generateKeyPairSync } = require('node:crypto');
const nock = require('nock');
const mock = require('@sigstore/mock');
const { FulcioSigner, MessageSignatureBundleBuilder, RekorWitness, TSAWitness } = require('@sigstore/sign');
const { TrustedRoot } = require('@sigstore/protobuf-specs');
const { Verifier, toSignedEntity, toTrustMaterial } = require('@sigstore/verify');

const FULCIO = 'https://fulcio.bench.example';
const REKOR = 'https://rekor.bench.example';
const TSA = 'https://tsa.bench.example';
const MORE_THAN_ENOUGH = { start: new Date(0).toISOString(), end: new Date('2100-01-01').toISOString() };
const SECONDS = Number(process.argv[2] ?? 3);

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const b64 = (bytes) => Buffer.from(bytes).toString('base64');

function serve(base, handler) {
  nock(base)
    .post(handler.path)
    .reply(async (_, body) => {
      const answer = await handler.fn(typeof body === 'string' ? body : JSON.stringify(body));
      return [answer.statusCode, answer.response, { 'Content-Type': answer.contentType || 'text/plain' }];
    });
}

const logOf = (publicKey, keyId) => ({
  baseUrl: REKOR,
  hashAlgorithm: 'SHA2_256',
  publicKey: { rawBytes: b64(publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor: MORE_THAN_ENOUGH },
  logId: { keyId: b64(keyId) },
});

const authorityOf = (...certificates) => ({
  subject: { organization: 'bench', commonName: 'bench' },
  uri: FULCIO,
  certChain: { certificates: certificates.map((rawBytes) => ({ rawBytes: b64(rawBytes) })) },
  validFor: MORE_THAN_ENOUGH,
});

async function main() {
  const ca = await mock.initializeCA(keyPair());
  const tlog = await mock.initializeTLog(REKOR, keyPair());
  const tsa = await mock.initializeTSA(keyPair());
  serve(FULCIO, mock.fulcioHandler(ca));
  serve(REKOR, mock.rekorHandler(tlog));
  serve(TSA, mock.tsaHandler(tsa));

  const claims = Buffer.from(JSON.stringify({ sub: 'bench@bench.example', iss: 'bench' })).toString('base64url');
  const data = Buffer.from('what is signed');
  const bundle = await new MessageSignatureBundleBuilder({
    signer: new FulcioSigner({
      fulcioBaseURL: FULCIO,
      identityProvider: { getToken: async () => `.${claims}.` },
      retry: 0,
      timeout: 5000,
    }),
    witnesses: [
      new RekorWitness({ rekorBaseURL: REKOR, retry: 0, timeout: 5000 }),
      new TSAWitness({ tsaBaseURL: TSA, retry: 0, timeout: 5000 }),
    ],
  }).create({ data });

  const trusted = toTrustMaterial(
    TrustedRoot.fromJSON({
      mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
      tlogs: [logOf(tlog.publicKey, createHash('sha256').update(tlog.publicKey).digest())],
      certificateAuthorities: [authorityOf(ca.rootCertificate)],
      timestampAuthorities: [authorityOf(tsa.intCertificate, tsa.rootCertificate)],
    }),
  );
  const verifier = new Verifier(trusted, { tlogThreshold: 1, ctlogThreshold: 0, timestampThreshold: 1 });
  const run = (seconds) => {
    const start = process.cpuUsage();
    let done = 0;
    for (;;) {
      verifier.verify(toSignedEntity(bundle, data));
      done++;
      const { user, system } = process.cpuUsage(start);
      if (user + system >= seconds * 1e6) {
        return (done * 1e6) / (user + system);
      }
    }
  };
  run(2);
  console.log(run(SECONDS).toFixed(1));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
