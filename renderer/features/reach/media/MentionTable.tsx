import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MediaMention } from '../../../../shared/reach/mediaMention.ts'
import { formatReach } from '../../../../shared/reach/reachTexts.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { RowActs } from '../../../ui/RowActs.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { MentionDialog } from './MentionDialog.tsx'
import classes from './media.module.css'
import { seenInText } from './seenInText.ts'

/** More rows than anybody reads. */
const most = 300

interface MentionTableProps {
  readonly mentions: readonly MediaMention[]
  /** Of what it is a table. */
  readonly labelledBy: string
}

/** When, in which medium, what it was called and where it was seen; each can be opened, changed and taken away. */
export function MentionTable({ mentions, labelledBy }: MentionTableProps) {
  const { t } = useTranslation()
  const geo = useAsk('geo.registry', {}).data
  const posts = useAsk('posts.list', {}).data?.posts ?? []
  const [changing, setChanging] = useState<MediaMention | null>(null)
  const page = useDo('desktop.openPage')
  const restore = useDo('media.restore')
  const remove = useDo('media.remove', {
    onSuccess: ({ id, title }) => offerUndo(t('media.list.removed', { title }), () => restore.mutate({ id })),
  })
  const more = ({ programme, audience, audienceSource, outlet, postId, origin, note }: MediaMention) =>
    [
      programme,
      audience === null
        ? ''
        : t('media.list.audience', { outlet, audience: formatReach(audience, t), source: audienceSource }),
      postId === null
        ? ''
        : t('media.list.post', { title: posts.find(({ id }) => id === postId)?.title ?? postId }),
      origin === null ? '' : t('reach.screen.fromRow', origin),
      note,
    ].filter((text) => text !== '')
  return (
    <>
      <Table verticalSpacing={6} fz="sm" aria-labelledby={labelledBy}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('media.list.day')}</Table.Th>
            <Table.Th>{t('media.list.outlet')}</Table.Th>
            <Table.Th>{t('media.list.what')}</Table.Th>
            <Table.Th>{t('media.list.seenIn')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('reach.screen.acts')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {mentions.slice(0, most).map((mention) => {
            const { id, day, outlet, kind, title, link } = mention
            return (
              <Table.Tr key={id}>
                <Table.Td className={classes.day}>{day}</Table.Td>
                <Table.Td>
                  <Text size="sm">{outlet}</Text>
                  <Text size="xs" c="dimmed">
                    {t(`media.kind.${kind}`)}
                  </Text>
                </Table.Td>
                <Table.Td className={classes.wraps}>
                  {link?.startsWith('https:') ? (
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      ta="left"
                      underline="always"
                      aria-label={t('media.list.openPage', { title })}
                      onClick={() => page.mutate({ url: link })}
                    >
                      {title}
                    </Anchor>
                  ) : (
                    <Text size="sm">{title}</Text>
                  )}
                  {more(mention).map((text) => (
                    <Text key={text} size="xs" c="dimmed">
                      {text}
                    </Text>
                  ))}
                </Table.Td>
                <Table.Td>{seenInText(mention.counties, geo, t)}</Table.Td>
                <Table.Td className={classes.acts}>
                  <RowActs
                    change={{ label: t('media.list.change', { title }), run: () => setChanging(mention) }}
                    remove={{ label: t('media.list.remove', { title }), run: () => remove.mutate({ id }) }}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {mentions.length > most && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('media.list.more', { shown: most, count: mentions.length })}
        </Text>
      )}
      {changing !== null && geo !== undefined && (
        <MentionDialog mention={changing} geo={geo} onClose={() => setChanging(null)} />
      )}
    </>
  )
}
