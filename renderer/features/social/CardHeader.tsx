import { Avatar, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Network } from '../../../shared/social/network.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import classes from './CardHeader.module.css'
import { networkLooks } from './networkLook.ts'

/** Who posts, and where. */
export function CardHeader({ network, organisation }: { network: Network; organisation: string }) {
  const { t } = useTranslation()
  const { icon: Icon, color } = networkLooks[network]
  const name = organisation === '' ? t('social.card.organisation') : organisation
  return (
    <header className={classes.header}>
      <Avatar name={name} color="pine" variant="filled" size={38} radius="xl" aria-hidden />
      <div className={classes.names}>
        <Text size="sm" fw={650} truncate lh={1.3}>
          {name}
        </Text>
        <Text size="xs" c="dimmed" lh={1.3}>
          {networkNames[network]}
        </Text>
      </div>
      <Icon size={22} stroke={1.7} style={{ color }} aria-hidden />
    </header>
  )
}
