import { X509Certificate } from 'node:crypto'
import type { TrustedFile } from '../../shared/delivery/certificate.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { describeCertificate } from './describeCertificate.ts'

/** More than any organisation has authorities. */
const most = 20

/**
 * Reads the file of a certificate authority. Whatever else is in it (a private key has no business here) is left out.
 *
 * @param bytes PEM with one or several certificates, or one in DER
 * @throws RundbrevError `certificate-file-unreadable`, `certificate-file-too-many`
 */
export function readCertificates(fileName: string, bytes: Uint8Array): TrustedFile {
  const text = Buffer.from(bytes).toString('latin1')
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  const parts: readonly (string | Buffer)[] = blocks ?? [Buffer.from(bytes)]
  if (parts.length > most) {
    throw new RundbrevError('certificate-file-too-many', { file: fileName }, { file: fileName, most })
  }
  try {
    return trustedFile(parts.map((part) => new X509Certificate(part)))
  } catch (error) {
    throw new RundbrevError(
      'certificate-file-unreadable',
      { file: fileName },
      { file: fileName },
      { cause: error },
    )
  }
}

export function trustedFile(certificates: readonly X509Certificate[]): TrustedFile {
  return {
    pem: certificates.map((certificate) => certificate.toString()).join(''),
    certificates: certificates.map(describeCertificate),
  }
}
