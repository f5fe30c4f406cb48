import { generateKeyPairSync, randomBytes, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { bits, explicit, implicit, integer, objectId, octets, sequence, setOf, TRUE, utcTime, utf8 } from './der.js';

/** A certificate with its private key, as PEM. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 fingerprint with colons. */
  readonly fingerprint256: string;
}

/** A certificate authority that exists for one test run. */
export interface TestAuthority extends TestCertificate {
  /**
   * Signs a server certificate.
   *
   * @param names - DNS names and IPv4 addresses that it is good for.
   */
  issue(names: readonly string[]): TestCertificate;
}

const ECDSA_SHA256 = sequence(objectId('1.2.840.10045.4.3.2'));
const COMMON_NAME = objectId('2.5.4.3');
const DAY_MS = 86_400_000;

/**
 * Makes a certificate authority with fresh keys; nothing is written anywhere.
 *
 * @param name - Its common name.
 * @param nowMs - Start of its day of validity is the day before, in ms since 1970 UTC.
 */
export function createTestAuthority(name: string, nowMs: number): TestAuthority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = { name, key: keys.privateKey };
  return {
    ...certificate({
      name,
      publicKey: keys.publicKey,
      privateKey: keys.privateKey,
      issuer,
      extensions: authorityExtensions(),
      nowMs,
    }),
    issue(names) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return certificate({
        name: names[0] ?? 'server',
        publicKey,
        privateKey,
        issuer,
        extensions: [alternativeNames(names)],
        nowMs,
      });
    },
  };
}

/**
 * Makes a certificate that is signed by itself, as a fresh Splunk has one.
 *
 * @param names - DNS names and IPv4 addresses that it is good for.
 * @param nowMs - In ms since 1970 UTC.
 */
export function createSelfSigned(names: readonly string[], nowMs: number): TestCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = names[0] ?? 'server';
  const extensions = [...authorityExtensions(), alternativeNames(names)];
  return certificate({ name, publicKey, privateKey, issuer: { name, key: privateKey }, extensions, nowMs });
}

interface CertificateFacts {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  readonly issuer: { readonly name: string; readonly key: KeyObject };
  readonly extensions: readonly Buffer[];
  readonly nowMs: number;
}

/** RFC 5280, section 4.1. */
function certificate({ name, publicKey, privateKey, issuer, extensions, nowMs }: CertificateFacts): TestCertificate {
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ECDSA_SHA256,
    distinguishedName(issuer.name),
    sequence(utcTime(nowMs - DAY_MS), utcTime(nowMs + DAY_MS)),
    distinguishedName(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    explicit(3, sequence(...extensions)),
  );
  const der = sequence(body, ECDSA_SHA256, bits(sign('sha256', body, issuer.key)));
  const parsed = new X509Certificate(der);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { cert: parsed.toString(), key, fingerprint256: parsed.fingerprint256 };
}

function distinguishedName(commonName: string): Buffer {
  return sequence(setOf(sequence(COMMON_NAME, utf8(commonName))));
}

/** basicConstraints CA:TRUE; keyUsage digitalSignature, keyCertSign. */
function authorityExtensions(): Buffer[] {
  return [
    sequence(objectId('2.5.29.19'), TRUE, octets(sequence(TRUE))),
    sequence(objectId('2.5.29.15'), TRUE, octets(bits(Buffer.from([0b10000100]), 2))),
  ];
}

function alternativeNames(names: readonly string[]): Buffer {
  const entries = names.map(name =>
    /^\d+(\.\d+){3}$/.test(name)
      ? implicit(7, Buffer.from(name.split('.').map(Number)))
      : implicit(2, Buffer.from(name)),
  );
  return sequence(objectId('2.5.29.17'), octets(sequence(...entries)));
}
