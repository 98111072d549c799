import { Anchor, Button, List, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '../../../../shared/contract/scalars.ts'
import type { LackedField } from '../../../../shared/contract/sendCheck.ts'
import { useAsk } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { CheckLine } from './CheckLine.tsx'

interface LackingFieldProps {
  readonly field: LackedField
  readonly count: number
  readonly segmentId: SegmentId | null
}

/** How many lack what the letter fills in, and who, when asked. */
export function LackingField({ field, count, segmentId }: LackingFieldProps) {
  const { t } = useTranslation()
  const [pages, setPages] = useState<readonly number[]>([])
  const isOpen = pages.length > 0
  return (
    <CheckLine level="note">
      {t(`sendCheck.lacking.${field}`, { count })}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        underline="always"
        aria-expanded={isOpen}
        aria-label={isOpen ? undefined : t(`sendCheck.lacking.showField.${field}`)}
        onClick={() => setPages(isOpen ? [] : [0])}
      >
        {t(isOpen ? 'sendCheck.lacking.hide' : 'sendCheck.lacking.show')}
      </Anchor>
      {pages.map((from, at) => (
        <LackingPage
          key={from}
          asked={{ segmentId, field, from }}
          onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
        />
      ))}
    </CheckLine>
  )
}

interface LackingPageProps {
  readonly asked: {
    readonly segmentId: SegmentId | null
    readonly field: LackedField
    readonly from: number
  }
  readonly onMore: ((next: number) => void) | undefined
}

function LackingPage({ asked, onMore }: LackingPageProps) {
  const { t } = useTranslation()
  const { data, isError, error, refetch } = useAsk('sendCheck.lacking', asked, { staleTime: 0 })
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  const next = data?.next ?? null
  return (
    <>
      <List size="sm" mt={4} withPadding={false}>
        {(data?.contacts ?? []).map(({ id, name, email }) => (
          <List.Item key={id}>
            {name === '' ? email : name}
            {name !== '' && (
              <Text span size="sm" c="dimmed">
                {' '}
                {email}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
      {next !== null && onMore !== undefined && (
        <Button size="compact-sm" variant="default" mt={6} onClick={() => onMore(next)}>
          {t('sendCheck.lacking.more')}
        </Button>
      )}
    </>
  )
}
