import type { TFunction } from 'i18next'
import type { PolicyReading } from '../program/policy.ts'

/** Why the organisation's file is not followed, what the key at fault must be, and what holds meanwhile; null where there is nothing to tell. */
export function describeRefusedPolicy(reading: PolicyReading, t: TFunction): string | null {
  if (reading.kind !== 'refused') return null
  const { file, why, detail, key } = reading
  const refusal =
    why === 'invalid' && key !== null
      ? t('policy.refused.key', { file, key, detail, expected: t(`policy.expected.${key}`) })
      : t(`policy.refused.${why}`, { file, detail })
  return `${refusal} ${t('policy.refused.meanwhile')}`
}
