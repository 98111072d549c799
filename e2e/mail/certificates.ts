import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Certificates {
  /** PEM files. */
  readonly ca: string
  readonly certificate: string
  readonly key: string
}

/** A certificate authority of our own and, signed by it, a certificate for localhost: as in an organisation that runs its own. */
export function makeCertificates(folder: string): Certificates {
  const file = (name: string) => join(folder, name)
  const [ca, caKey] = [file('ca.pem'), file('ca.key')]
  const [certificate, key, request] = [file('server.pem'), file('server.key'), file('server.csr')]
  writeFileSync(file('names.ext'), 'subjectAltName = DNS:localhost, DNS:mail.test, IP:127.0.0.1\n')
  const newKey = ['-newkey', 'rsa:2048', '-nodes', '-sha256']
  openssl([
    'req',
    '-x509',
    ...newKey,
    '-days',
    '2',
    '-subj',
    '/CN=Rundbrev prov',
    '-keyout',
    caKey,
    '-out',
    ca,
  ])
  openssl(['req', ...newKey, '-subj', '/CN=localhost', '-keyout', key, '-out', request])
  openssl([
    ...['x509', '-req', '-in', request, '-CA', ca, '-CAkey', caKey, '-CAcreateserial'],
    ...['-days', '2', '-sha256', '-extfile', file('names.ext'), '-out', certificate],
  ])
  return { ca, certificate, key }
}

function openssl(args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] })
}
