import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconBan, IconMailCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useZone } from '../../../ui/useZone.ts'
import { AddressForm } from './AddressForm.tsx'
import { dayOfText } from './dayOfText.ts'

/** Whether an address is blocked, why, since when and from what; blocks it, or lifts what somebody has blocked by hand. */
export function SuppressionLookUp() {
  const { t } = useTranslation()
  const zone = useZone()
  const [email, setEmail] = useState('')
  const answer = useAsk('suppressions.lookUp', { email }, { enabled: email !== '' })
  const [liftAgain, blockAgain] = [useDo('contacts.liftSuppression'), useDo('suppressions.add')]
  const lift = useDo('contacts.liftSuppression', {
    onSuccess: (_, { email: lifted }) =>
      offerUndo(t('privacy.suppressions.lifted', { email: lifted }), () =>
        blockAgain.mutate({ email: lifted, source: answer.data?.suppression?.source ?? '' }),
      ),
  })
  const block = useDo('suppressions.add', {
    onSuccess: (added) =>
      offerUndo(t('privacy.suppressions.blocked', { email: added.email }), () =>
        liftAgain.mutate({ email: added.email }),
      ),
  })
  const suppression = answer.data?.suppression
  return (
    <Stack gap="sm">
      <AddressForm label={t('privacy.suppressions.ask')} onAddress={setEmail} />
      {answer.isError && <ErrorNote error={answer.error} />}
      {suppression === null && (
        <Alert color="gray" icon={<IconMailCheck stroke={1.6} />} role="status">
          <Group justify="space-between" gap="md">
            <Text size="sm">{t('privacy.suppressions.isFree', { email })}</Text>
            <Button
              size="xs"
              variant="default"
              loading={block.isPending}
              onClick={() => block.mutate({ email, source: '' })}
            >
              {t('privacy.suppressions.block')}
            </Button>
          </Group>
        </Alert>
      )}
      {suppression != null && (
        <Alert color="red" icon={<IconBan stroke={1.6} />} role="status">
          <Group justify="space-between" gap="md">
            <Text size="sm">
              {t(`privacy.suppressions.${suppression.source === '' ? 'isBlocked' : 'isBlockedFrom'}`, {
                email,
                day: dayOfText(suppression.at, zone),
                reason: t(`audience.suppression.${suppression.reason}`).toLowerCase(),
                source: suppression.source,
              })}
              {suppression.reason !== 'by-hand' && ` ${t('privacy.suppressions.standing')}`}
            </Text>
            {suppression.reason === 'by-hand' && (
              <Button
                size="xs"
                variant="default"
                loading={lift.isPending}
                onClick={() => lift.mutate({ email })}
              >
                {t('privacy.suppressions.lift')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
    </Stack>
  )
}
