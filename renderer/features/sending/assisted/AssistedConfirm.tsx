import { Button, Group, Text, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import { useDo } from '../../../app/queries.ts'
import { readLink } from '../../../ui/readLink.ts'
import { showDone } from '../../../ui/toasts.tsx'
import classes from './AssistedPanel.module.css'
import { type AssistedPlace, isAtPlace } from './assistedPlace.ts'

interface AssistedConfirmProps {
  readonly id: PublicationId
  readonly place: AssistedPlace
  readonly isThread: boolean
}

/** Says that it is published, and where: then it counts as any other in receipts, archive and reach. */
export function AssistedConfirm({ id, place, isThread }: AssistedConfirmProps) {
  const { t } = useTranslation()
  const [address, setAddress] = useState('')
  const confirm = useDo('publications.confirm', {
    onSuccess: () => showDone(t('sending.assisted.confirmed', { place: place.name })),
  })
  const link = readLink(address)
  const url = link.kind === 'usable' && /^https?:/.test(link.href) ? link.href : null
  const isUsable = link.kind === 'none' || url !== null
  return (
    <li className={classes.step}>
      <Text size="sm" fw={600}>
        {t('sending.assisted.confirmStep')}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isUsable) confirm.mutate({ id, url })
        }}
      >
        <Group gap="xs" align="start">
          <TextInput
            size="xs"
            className={classes.address}
            label={t(isThread ? 'sending.assisted.addressThread' : 'sending.assisted.address')}
            type="text"
            inputMode="url"
            spellCheck={false}
            maxLength={2000}
            placeholder={t('common.link.placeholder')}
            value={address}
            error={!isUsable && t('common.link.unusable')}
            description={
              url !== null &&
              !isAtPlace(url, place) &&
              t('sending.assisted.elsewhere', { network: place.name })
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="xs"
            mt={21}
            leftSection={<IconCheck size={16} stroke={1.6} />}
            loading={confirm.isPending}
            disabled={!isUsable}
          >
            {t('sending.assisted.confirm')}
          </Button>
        </Group>
      </form>
    </li>
  )
}
