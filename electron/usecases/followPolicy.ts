import { readFileSync } from 'node:fs'
import { type PolicyReading, policyOf } from '../../shared/program/policy.ts'
import { reachThrough, type SystemProxy } from '../internet/proxy.ts'
import { readCertificates } from '../tls/readCertificates.ts'
import { trustOrganisation } from '../tls/trustedCertificates.ts'
import { readOrganisationPolicy } from '../workspace/organisationPolicy.ts'

/**
 * Reads what the organisation has decided for this computer, trusts the authorities that it names, and goes by its proxy. A file of
 * authorities that cannot be read makes the whole of it refused: a server that only they vouch for would be out of reach, and nobody would know why.
 *
 * @param read left out: the file that an administrator puts where the system has such files
 * @param systemProxy where the system's own proxy can be asked for; left out: the variables that programs in a terminal go by
 */
export function followPolicy(
  read: () => PolicyReading = readOrganisationPolicy,
  systemProxy?: SystemProxy,
): PolicyReading {
  const reading = trusted(read())
  reachThrough(policyOf(reading), systemProxy)
  return reading
}

function trusted(reading: PolicyReading): PolicyReading {
  const { caFile } = policyOf(reading)
  if (reading.kind !== 'read' || caFile === undefined) {
    trustOrganisation([])
    return reading
  }
  try {
    trustOrganisation([readCertificates(caFile, readFileSync(caFile)).pem])
    return reading
  } catch {
    return { kind: 'refused', file: reading.file, why: 'unreadable', detail: caFile, key: 'caFile' }
  }
}
