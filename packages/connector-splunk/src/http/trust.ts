import { Agent } from 'node:https';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';

/** Whom a connection trusts. */
export interface Trust {
  /** Certificate authorities as PEM; the system's when undefined. */
  readonly ca?: string;
  /** Fingerprint that the server's certificate must have, in place of the host name. */
  readonly pinSha256?: string;
}

/** The server's certificate is not the pinned one. */
export const PIN_MISMATCH = 'LOGWRIGHT_PIN_MISMATCH';

/**
 * Makes connections that are kept open, always with a verified certificate chain.
 *
 * @param trust - Whom to trust.
 */
export function createTrustingAgent(trust: Trust): Agent {
  return new Agent({
    keepAlive: true,
    maxSockets: 16,
    ...(trust.ca === undefined ? {} : { ca: trust.ca }),
    minVersion: 'TLSv1.2',
    checkServerIdentity: (host, certificate) => identityError(trust, host, certificate),
  });
}

function identityError(trust: Trust, host: string, certificate: PeerCertificate): Error | undefined {
  if (trust.pinSha256 === undefined) return checkServerIdentity(host, certificate);
  if (plain(certificate.fingerprint256) === plain(trust.pinSha256)) return undefined;
  const error: NodeJS.ErrnoException = new Error(
    `the certificate of ${host} is ${certificate.fingerprint256}, not the pinned one`,
  );
  error.code = PIN_MISMATCH;
  return error;
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase();
}
