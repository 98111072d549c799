import { Badge, Button, Group, Paper, Text } from '@mantine/core'
import { IconLogin2, IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import type { AccountHealth } from '../../../../shared/contract/accounts.ts'
import { secretOf } from '../../../../shared/delivery/signInSecret.ts'
import {
  type AccountStanding,
  accountStanding,
  needsSignIn,
} from '../../../../shared/social/accountStanding.ts'
import { useDo } from '../../../app/queries.ts'
import { RowActions } from '../RowActions.tsx'
import { AccountFacts } from './AccountFacts.tsx'
import classes from './AccountRow.module.css'
import { AccountTestResult } from './AccountTestResult.tsx'
import { NetworkMark } from './NetworkMark.tsx'
import { RemoveAccountDialog } from './RemoveAccountDialog.tsx'
import type { AccountChannel } from './useAccountForm.ts'

interface AccountRowProps {
  readonly channel: AccountChannel
  /** undefined while it is being asked for. */
  readonly health: AccountHealth | undefined
  readonly onEdit: () => void
}

const colours: Readonly<Record<AccountStanding, string>> = {
  untried: 'gray',
  lost: 'red',
  forgotten: 'red',
  ends: 'orange',
  rests: 'orange',
  signedIn: 'pine',
}

/** One account: whose it is, how it stands, and whether it lets us in. */
export function AccountRow({ channel, health, onEdit }: AccountRowProps) {
  const { t } = useTranslation()
  const { id, name, network, kept } = channel
  const test = useDo('accounts.test', { onError: () => {} })
  const [isRemoving, setRemoving] = useState(false)
  const standing = accountStanding(health, kept.includes(secretOf[network]), Temporal.Now.instant())
  return (
    <Paper withBorder radius="md" p="sm" className={classes.row}>
      <div className={classes.line}>
        <NetworkMark network={network} />
        <div className={classes.what}>
          <Group gap={8}>
            <Text fw={600}>{name}</Text>
            <Badge variant="light" color={colours[standing]}>
              {t(`accounts.state.${standing}`)}
            </Badge>
          </Group>
          <AccountFacts channel={channel} health={health} standing={standing} />
        </div>
        <Group gap={4} wrap="nowrap">
          {needsSignIn(standing, kept.length > 0) ? (
            <Button
              size="xs"
              variant="light"
              aria-label={t('accounts.signInNamed', { name })}
              leftSection={<IconLogin2 size={16} stroke={1.6} />}
              onClick={onEdit}
            >
              {t('accounts.signIn')}
            </Button>
          ) : (
            <Button
              size="xs"
              variant="default"
              aria-label={t('accounts.testNamed', { name })}
              leftSection={<IconPlugConnected size={16} stroke={1.6} />}
              loading={test.isPending}
              onClick={() => test.mutate({ id })}
            >
              {t('accounts.test')}
            </Button>
          )}
          <RowActions
            editLabel={t('accounts.edit', { name })}
            removeLabel={t('accounts.remove', { name })}
            removing={false}
            onEdit={onEdit}
            onRemove={() => setRemoving(true)}
          />
        </Group>
      </div>
      <div role="status" aria-live="polite">
        {(test.isSuccess || test.isError) && <AccountTestResult test={test.data} error={test.error} />}
      </div>
      {isRemoving && <RemoveAccountDialog channel={channel} onClose={() => setRemoving(false)} />}
    </Paper>
  )
}
