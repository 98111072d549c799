import type { X509Certificate } from 'node:crypto'
import { isIP, type Socket } from 'node:net'
import * as tls from 'node:tls'
import type { CertificateLook } from '../../shared/delivery/certificate.ts'
import { type CertificateFault, certificateFault } from '../../shared/delivery/certificateFault.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { describeCertificate } from './describeCertificate.ts'
import { trustedFile } from './readCertificates.ts'
import { connectTo, startTls } from './startTls.ts'
import { trustedCertificates } from './trustedCertificates.ts'

export interface LookedAt {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls'
  readonly ca: string | null
}

/**
 * What a mail server shows for its name, and whether it would be trusted. Nothing is said to it but what TLS needs, and the
 * connection is used for nothing else.
 *
 * @param now for what is over or has not begun
 * @throws RundbrevError `smtp-unreachable`, `smtp-tls-untrusted` where there is no TLS to be had
 */
export async function lookAtCertificate(at: LookedAt, now: Date): Promise<CertificateLook> {
  const server = `${at.host}:${at.port}`
  const socket = await connectTo(at.host, at.port).catch((error: unknown) => {
    throw failed('smtp-unreachable', server, error)
  })
  try {
    if (at.security === 'starttls') await startTls(socket)
    return await look(socket, at, now)
  } catch (error) {
    throw failed('smtp-tls-untrusted', server, error)
  } finally {
    socket.destroy()
  }
}

async function look(socket: Socket, at: LookedAt, now: Date): Promise<CertificateLook> {
  const secured = tls.connect({
    socket,
    ...(isIP(at.host) === 0 && { servername: at.host }),
    minVersion: 'TLSv1.2',
    ca: trustedCertificates(at.ca),
    allowPartialTrustChain: at.ca !== null,
    // It is looked at here, and whether it holds is said below; no word goes over this connection.
    rejectUnauthorized: false,
  })
  await new Promise<void>((resolve, reject) => {
    secured.once('secureConnect', resolve)
    secured.once('error', reject)
    socket.once('close', () => reject(new Error('ECONNRESET')))
  })
  const chain = chainOf(secured.getPeerX509Certificate())
  const [own] = chain
  if (own === undefined) throw new Error('no certificate')
  const refusal = secured.authorizationError
  secured.destroy()
  const faults = faultsOf(own, at.host, String(refusal ?? ''), now)
  const trusted = chain.findLast((certificate) => certificate.ca) ?? own
  return {
    chain: chain.map(describeCertificate),
    faults,
    offer: faults.length === 1 && faults[0] === 'unknown' ? trustedFile([trusted]) : null,
  }
}

/** The server's own, then whoever signed it, as far as they were sent along. */
function chainOf(first: X509Certificate | undefined): X509Certificate[] {
  const chain: X509Certificate[] = []
  for (let next = first; next !== undefined && chain.length < 10; next = next.issuerCertificate) {
    if (chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256)) break
    chain.push(next)
  }
  return chain
}

/** All of them: whoever trusted an authority should not only then hear that the name is wrong as well. */
function faultsOf(own: X509Certificate, host: string, refusal: string, now: Date): CertificateFault[] {
  const faults = new Set<CertificateFault>()
  const told = refusal === '' ? undefined : certificateFault(refusal)
  if (told !== undefined) faults.add(told)
  const isNamed = isIP(host) === 0 ? own.checkHost(host) : own.checkIP(host)
  if (isNamed === undefined) faults.add('name')
  if (new Date(own.validTo) < now) faults.add('expired')
  if (new Date(own.validFrom) > now) faults.add('early')
  if (refusal !== '' && faults.size === 0) faults.add('unknown')
  return [...faults]
}

function failed(
  code: 'smtp-unreachable' | 'smtp-tls-untrusted',
  host: string,
  error: unknown,
): RundbrevError {
  if (error instanceof RundbrevError) return error
  const { code: reason, message } = error as { code?: string; message: string }
  return new RundbrevError(code, { host }, { host, reason: reason ?? message }, { cause: error })
}
