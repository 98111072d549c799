/**
 * What is wrong with a server's certificate. unknown: nobody that this computer trusts has signed it; name: it is another
 * server's; expired, early: its time is over or has not begun; revoked: its issuer has taken it back.
 */
export type CertificateFault = 'unknown' | 'name' | 'expired' | 'early' | 'revoked'

/** From the codes of OpenSSL's verification and of Node's tls; undefined for what is not about a certificate. */
export function certificateFault(code: string): CertificateFault | undefined {
  if (/ALTNAME_INVALID|HOSTNAME_MISMATCH/.test(code)) return 'name'
  if (/CERT_HAS_EXPIRED/.test(code)) return 'expired'
  if (/CERT_NOT_YET_VALID/.test(code)) return 'early'
  if (/CERT_REVOKED/.test(code)) return 'revoked'
  if (/SELF_SIGNED|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY|CERT_UNTRUSTED|INVALID_CA/.test(code))
    return 'unknown'
  return undefined
}
