import type { X509Certificate } from 'node:crypto'
import type { Certificate } from '../../shared/delivery/certificate.ts'

/** Days are read from their text: an older Electron has no dates of a certificate. */
export function describeCertificate(certificate: X509Certificate): Certificate {
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    names: namesOf(certificate.subjectAltName),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validTo: new Date(certificate.validTo).toISOString(),
    fingerprint: certificate.fingerprint256,
    isAuthority: certificate.ca,
  }
}

/** "CN=Rot\nO=Kommunen" as "Rot, Kommunen"; whole where it has neither. */
function nameOf(distinguished: string | undefined): string {
  const lines = (distinguished ?? '').split('\n')
  const part = (key: string) => lines.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1)
  const parts = [part('CN'), part('O')].filter((name) => name !== undefined)
  return (parts.length > 0 ? parts.join(', ') : lines.join(', ')).slice(0, 300)
}

/** "DNS:smtp.kommun.se, IP Address:10.0.0.5" as the names alone. */
function namesOf(alternatives: string | undefined): string[] {
  return (alternatives ?? '')
    .split(', ')
    .map((name) => name.replace(/^(DNS|IP Address):/, '').slice(0, 253))
    .filter((name) => name !== '')
    .slice(0, 20)
}
