import { Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { allowsNetwork } from '../../../../shared/program/policy.ts'
import { networkNames } from '../../../../shared/social/networkNames.ts'
import { type PublishingNetwork, publishingNetworks } from '../../../../shared/social/socialChannelConfig.ts'
import { usePolicy } from '../../../app/usePolicy.ts'
import classes from './NetworkChoice.module.css'
import { NetworkMark } from './NetworkMark.tsx'

interface NetworkChoiceProps {
  readonly onChoose: (network: PublishingNetwork) => void
}

/** The networks that can be published on by themselves, and what each one asks of the organisation first. */
export function NetworkChoice({ onChoose }: NetworkChoiceProps) {
  const { t } = useTranslation()
  const policy = usePolicy()
  const first = publishingNetworks.find((network) => allowsNetwork(policy, network))
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('accounts.choose.text')}
      </Text>
      {publishingNetworks.map((network) => (
        <UnstyledButton
          key={network}
          className={classes.choice}
          disabled={!allowsNetwork(policy, network)}
          data-autofocus={network === first || undefined}
          onClick={() => onChoose(network)}
        >
          <NetworkMark network={network} />
          <span>
            <Text span fw={600} display="block">
              {networkNames[network]}
            </Text>
            <Text span size="sm" c="dimmed" display="block">
              {allowsNetwork(policy, network) ? t(`accounts.choose.${network}`) : t('policy.notAllowed')}
            </Text>
          </span>
        </UnstyledButton>
      ))}
    </Stack>
  )
}
