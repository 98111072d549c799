import * as tls from 'node:tls'

let known: readonly string[] | undefined

/**
 * Authorities that a server's certificate may be signed by, as PEM: those that come with the runtime, those that the computer
 * knows (an organisation's own often stand there, put by its IT department), and one of the channel's own.
 *
 * @param own PEM, one or several; null: none
 */
export function trustedCertificates(own: string | null): string[] {
  known ??= knownCertificates()
  return own === null ? [...known] : [...known, own]
}

function knownCertificates(): string[] {
  // An older Electron knows only those it came with.
  if (typeof tls.getCACertificates !== 'function') return [...tls.rootCertificates]
  const all = [...tls.getCACertificates('default'), ...tls.getCACertificates('system')]
  return [...new Set(all)]
}
