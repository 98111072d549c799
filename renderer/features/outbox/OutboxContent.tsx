import { Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeliveryId, PublicationId } from '../../../shared/contract/scalars.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { useRoomBelow } from '../../ui/useRoomBelow.ts'
import classes from './Outbox.module.css'
import { OutboxLetterPane } from './OutboxLetterPane.tsx'
import { OutboxList } from './OutboxList.tsx'

/** Letters that are listed at first, and that every press adds; and as many as the contract gives at once. */
const step = 100
const most = 1000

/** The letters to the left, the one that is read to the right. */
export function OutboxContent({ publicationId }: { readonly publicationId: PublicationId | null }) {
  const { t } = useTranslation()
  const [count, setCount] = useState(step)
  const [chosen, setChosen] = useState<DeliveryId | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const height = useRoomBelow(box)
  const page = useAsk(
    'outbox.page',
    { publicationId, from: 0, count },
    { placeholderData: (before) => before },
  )
  if (page.isError) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />
  if (page.data === undefined) return <SkeletonRows rows={6} />
  const { letters, found } = page.data
  const read = letters.find(({ id }) => id === chosen) ?? letters[0]
  return (
    <div ref={box} className={classes.box} style={{ height }}>
      <OutboxList
        letters={letters}
        found={found}
        read={read?.id ?? null}
        onRead={setChosen}
        onMore={count < most && found > letters.length ? () => setCount(Math.min(count + step, most)) : null}
      />
      <section className={classes.pane} aria-label={t('outbox.letter.region')}>
        {read === undefined ? (
          <Text c="dimmed" p="lg">
            {t('outbox.letter.choose')}
          </Text>
        ) : (
          <OutboxLetterPane key={read.id} id={read.id} />
        )}
      </section>
    </div>
  )
}
