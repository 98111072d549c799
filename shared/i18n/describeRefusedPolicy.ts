import type { TFunction } from 'i18next'
import type { Policy, PolicyReading } from '../program/policy.ts'
import { interfaceLanguages } from './languages.ts'

/** Why the organisation's file is not followed, what the key at fault must be, and what holds meanwhile; null where there is nothing to tell. */
export function describeRefusedPolicy(reading: PolicyReading, t: TFunction): string | null {
  if (reading.kind !== 'refused') return null
  const { file, why, detail, key } = reading
  const refusal =
    why === 'invalid' && key !== null
      ? t('policy.refused.key', { file, key, detail, expected: expectedOf(key, t) })
      : t(`policy.refused.${why}`, { file, detail })
  return `${refusal} ${t('policy.refused.meanwhile')}`
}

function expectedOf(key: keyof Policy, t: TFunction): string {
  return t(`policy.expected.${key}`, { languages: interfaceLanguages.map((code) => `"${code}"`).join(', ') })
}
