import * as tls from 'node:tls'

let known: readonly string[] | undefined
let organisations: readonly string[] = []

/**
 * Authorities that a server's certificate may be signed by, as PEM: those that come with the runtime, those that the computer
 * knows (an organisation's own often stand there, put by its IT department), those of the organisation's policy, and one of the
 * channel's own.
 *
 * @param own PEM, one or several; null: none
 */
export function trustedCertificates(own: string | null): string[] {
  known ??= knownCertificates()
  return [...known, ...organisations, ...(own === null ? [] : [own])]
}

/**
 * From now on every server of this process may be signed by these authorities as well, accounts' networks and sign-ins among them (on an
 * older Electron mail servers only).
 *
 * @param authorities PEM; none: as it was
 */
export function trustOrganisation(authorities: readonly string[]): void {
  if (authorities.length === 0 && organisations.length === 0) return
  organisations = authorities
  if (typeof tls.setDefaultCACertificates === 'function')
    tls.setDefaultCACertificates(trustedCertificates(null))
}

function knownCertificates(): string[] {
  // An older Electron knows only those it came with.
  if (typeof tls.getCACertificates !== 'function') return [...tls.rootCertificates]
  const all = [...tls.getCACertificates('default'), ...tls.getCACertificates('system')]
  return [...new Set(all)]
}
