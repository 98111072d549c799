import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AccountHealth } from '../../../../shared/contract/accounts.ts'
import { leftText } from '../../../../shared/i18n/accountTestText.ts'
import type { AccountStanding } from '../../../../shared/social/accountStanding.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { addressOf } from '../../../../shared/social/newAccountConfig.ts'
import { momentText, shortMomentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import { SecretGone } from '../SecretGone.tsx'
import classes from './AccountFacts.module.css'
import type { AccountChannel } from './useAccountForm.ts'

interface AccountFactsProps {
  readonly channel: AccountChannel
  readonly health: AccountHealth | undefined
  readonly standing: AccountStanding
}

/** Whose account it is; then what is known of it: until when it is signed in, when it last let us in, what is left to be done. */
export function AccountFacts({ channel, health, standing }: AccountFactsProps) {
  const zone = useZone()
  const { config, network } = channel
  const owner = health?.account || ('handle' in config ? `@${config.handle}` : '')
  const server = 'address' in config ? (URL.parse(addressOf(config))?.host ?? '') : ''
  const whose = [owner, networkNames[network], server].filter(
    (part, index) => part !== '' && !(index === 2 && owner.endsWith(`@${part}`)),
  )
  return (
    <>
      <Text size="sm" c="dimmed">
        {whose.join(' · ')}
      </Text>
      {health !== undefined && <Known health={health} standing={standing} zone={zone} />}
    </>
  )
}

interface KnownProps {
  readonly health: AccountHealth
  readonly standing: AccountStanding
  readonly zone: string
}

function Known({ health, standing, zone }: KnownProps) {
  const { t } = useTranslation()
  const { signedInUntil, signInLostAt, lastSuccessAt, restsUntil, left } = health
  const when = (instant: string) => momentText(instant, zone)
  if (standing === 'forgotten') return <SecretGone />
  if (standing === 'lost') {
    const lost =
      signInLostAt !== null
        ? t('accounts.fact.lost', { when: when(signInLostAt) })
        : t('accounts.fact.ended', { when: when(signedInUntil ?? '') })
    return (
      <Text size="sm" c="red">
        {lost}
      </Text>
    )
  }
  const facts = [
    signedInUntil !== null && t('accounts.fact.until', { when: when(signedInUntil) }),
    standing === 'rests' && restsUntil !== null && t('accounts.fact.rests', { when: when(restsUntil) }),
    lastSuccessAt === null
      ? t('accounts.fact.never')
      : t('accounts.fact.lastSuccess', { when: shortMomentText(lastSuccessAt, zone) }),
    ...left.map((one) => leftText(one, t, (instant) => shortMomentText(instant, zone))),
  ].filter((fact) => fact !== false)
  return (
    <Text size="sm" c="dimmed" className={classes.facts}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </Text>
  )
}
