import { Button, Stack, Text, Title } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ChannelId, CountyCode, PostId, SegmentId } from '../../../shared/contract/scalars.ts'
import type { LetterVariant } from '../../../shared/contract/sendCheck.ts'
import { interfaceLocale } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { askOutside } from './check/askOutside.ts'
import styles from './check/CheckLine.module.css'
import { CheckLine } from './check/CheckLine.tsx'
import { LackingField } from './check/LackingField.tsx'
import { OutsideLines } from './check/OutsideLines.tsx'

interface SendCheckProps {
  readonly postId: PostId
  /** An e-mail channel. */
  readonly channelId: ChannelId
  /** null: everybody. */
  readonly segmentId: SegmentId | null
  /** Whether there is anybody outside to be asked: a server, DNS, the sites that are linked to. */
  readonly asksOutside: boolean
}

/**
 * What is worth a look before a letter goes out. What it weighs and who lacks what it fills in is told at once; DNS, the mail server and
 * links are asked when somebody says so, since that contacts others. Nothing here stands in the way of sending.
 */
export function SendCheck({ postId, channelId, segmentId, asksOutside }: SendCheckProps) {
  const { t } = useTranslation()
  const letter = useAsk('sendCheck.letter', { postId, channelId, segmentId }, { staleTime: 0 })
  const outside = useMutation({ mutationFn: askOutside, networkMode: 'always' })
  return (
    <Stack component="section" gap={8} aria-label={t('sendCheck.title')}>
      <Title order={3} fz="sm" fw={600}>
        {t('sendCheck.title')}
      </Title>
      {letter.isError && <ErrorNote error={letter.error} onRetry={() => void letter.refetch()} />}
      {letter.data !== undefined && (
        <ul className={styles.list}>
          <CheckLine level="good">
            <Weight variants={letter.data.variants} />
          </CheckLine>
          {letter.data.lacking.length === 0 && (
            <CheckLine level="good">{t('sendCheck.lacking.none')}</CheckLine>
          )}
          {letter.data.lacking.map(({ field, count }) => (
            <LackingField key={`${field} ${segmentId}`} {...{ field, count, segmentId }} />
          ))}
        </ul>
      )}
      <div role="status" aria-live="polite">
        {outside.data !== undefined && (
          <OutsideLines outside={outside.data} heaviest={letter.data?.variants[0]?.bytes} />
        )}
        {outside.isError && <ErrorNote error={outside.error} />}
      </div>
      {asksOutside && (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconListCheck size={16} stroke={1.6} />}
            loading={outside.isPending}
            onClick={() => outside.mutate({ postId, channelId })}
          >
            {t(outside.data === undefined ? 'sendCheck.ask' : 'sendCheck.again')}
          </Button>
          {outside.data === undefined && (
            <Text size="xs" c="dimmed" mt={4}>
              {t(outside.isPending ? 'sendCheck.asking' : 'sendCheck.askHint')}
            </Text>
          )}
        </div>
      )}
    </Stack>
  )
}

/** @param variants the heaviest first */
function Weight({ variants }: { readonly variants: readonly LetterVariant[] }) {
  const { t } = useTranslation()
  const counties = useAsk('geo.registry', {}).data?.counties ?? []
  const [heaviest, lightest] = [variants.at(0), variants.at(-1)]
  if (heaviest === undefined || lightest === undefined) return null
  const [most, least] = [kilobytes(heaviest.bytes), kilobytes(lightest.bytes)]
  if (most === least) return t('sendCheck.weight', { size: most })
  const nameOf = (code: CountyCode | null) =>
    counties.find((county) => county.code === code)?.short ?? t('sendCheck.elsewhere')
  const names = new Intl.ListFormat(interfaceLocale(), { type: 'conjunction' })
  return t('sendCheck.weightVaries', { most, least, counties: names.format(heaviest.counties.map(nameOf)) })
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
