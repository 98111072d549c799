import { Alert, Anchor, Text } from '@mantine/core'
import { IconExclamationCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Considered } from '../conflicts/useConsidered.ts'
import { useMeant } from '../conflicts/useMeant.ts'

interface ItemConflictsProps {
  readonly considered: Considered
}

/** What speaks against an item's time; the officer may mean it so, and it is told no more. */
export function ItemConflicts({ considered }: ItemConflictsProps) {
  const { t } = useTranslation()
  const setMeant = useMeant()
  const { texts, meant } = considered
  return (
    <>
      {texts.length > 0 && (
        <Alert color="yellow" role="note" p="xs" icon={<IconExclamationCircle stroke={1.6} />}>
          <Text size="xs">{t('calendar.conflicts.told', { texts: texts.join('; ') })}</Text>
          <SmallAct name={t('calendar.conflicts.meant')} onDo={() => setMeant(considered, true)} />
        </Alert>
      )}
      {texts.length === 0 && meant.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('calendar.conflicts.isMeant', { texts: meant.join('; ') })}{' '}
          <SmallAct name={t('calendar.conflicts.again')} onDo={() => setMeant(considered, false)} />
        </Text>
      )}
    </>
  )
}

function SmallAct({ name, onDo }: { name: string; onDo: () => void }) {
  return (
    <Anchor component="button" type="button" size="xs" underline="always" onClick={onDo}>
      {name}
    </Anchor>
  )
}
