import { z } from 'zod'

/** A certificate as it is shown to a person who has to decide whether it is their own organisation's. */
export const Certificate = z.object({
  /** "Länskommunens rot, Kommunalförbundet": common name, then organisation. */
  subject: z.string(),
  issuer: z.string(),
  /** What servers it is for; none for an authority's. */
  names: z.array(z.string()),
  /** UTC */
  validFrom: z.string(),
  validTo: z.string(),
  /** SHA-256 of the certificate, in pairs of digits: AB:CD:… */
  fingerprint: z.string(),
  /** It may sign others' (basicConstraints, RFC 5280, 4.2.1.9). */
  isAuthority: z.boolean(),
})
export type Certificate = z.infer<typeof Certificate>

/** Certificates that a channel may trust beside those that the computer knows: as PEM, and as they are shown. */
export const TrustedFile = z.object({
  pem: z.string().max(100_000),
  certificates: z.array(Certificate).min(1),
})
export type TrustedFile = z.infer<typeof TrustedFile>

/** What a server shows, the first being its own. */
export const CertificateLook = z.object({
  chain: z.array(Certificate),
  /** What is wrong; none: it is trusted. */
  faults: z.array(z.enum(['unknown', 'name', 'expired', 'early', 'revoked'])),
  /**
   * What would have to be trusted: the authority that the server sends along, or where it sends none, its own certificate and
   * no other. null where trusting would not help (another server's name, a time that is over).
   */
  offer: TrustedFile.nullable(),
})
export type CertificateLook = z.infer<typeof CertificateLook>
