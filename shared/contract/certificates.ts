import { z } from 'zod'
import { CertificateLook, TrustedFile } from '../delivery/certificate.ts'
import { procedure } from './procedure.ts'
import { PickedFile } from './scalars.ts'

export const certificatesContract = {
  /** Connects, looks at the certificate and hangs up: nobody signs in, nothing is sent. */
  'certificates.look': procedure(
    z.object({
      host: z.string().min(1).max(253),
      port: z.number().int().min(1).max(65535),
      security: z.enum(['tls', 'starttls']),
      /** PEM of what is trusted already. */
      ca: z.string().max(100_000).nullable(),
    }),
    CertificateLook,
  ),
  /** Reads an authority's file: PEM with one or several certificates, or DER. */
  'certificates.read': procedure(PickedFile, TrustedFile),
}
