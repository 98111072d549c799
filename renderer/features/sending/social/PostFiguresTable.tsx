import { Table, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { troubleRecord } from '../../../../shared/errors/troubleRecord.ts'
import { describeError } from '../../../../shared/i18n/describeError.ts'
import { formatReach } from '../../../../shared/reach/reachTexts.ts'
import { figureWords } from '../../../../shared/social/figureWords.ts'
import type { PostFigures } from '../../../../shared/social/postFigures.ts'
import { momentText, shortMomentText } from '../../../ui/moments.ts'
import { useZone } from '../../../ui/useZone.ts'
import classes from './FiguresPanel.module.css'
import { type FigureColumn, figureTable } from './figureTable.ts'
import { ReplyLinks } from './ReplyLinks.tsx'

interface PostFiguresTableProps {
  readonly post: PostFigures
  /** What the post is called among its thread's; null where it is the only one. */
  readonly name: string | null
}

/** One post's figures over the four points, each under its network's name, with when it was collected. */
export function PostFiguresTable({ post, name }: PostFiguresTableProps) {
  const { t } = useTranslation()
  const zone = useZone()
  const { looks, lookAt, removedAt } = post
  const replies = looks.findLast((look) => look.replies !== null)?.replies ?? null
  const trouble = looks.at(-1)?.trouble ?? null
  const isEmpty = looks.every(({ figures, replies: told }) => figures.length === 0 && told === null)
  return (
    <div>
      {name !== null && (
        <Text size="sm" fw={600}>
          {name}
        </Text>
      )}
      {!isEmpty && <Figures post={post} name={name} zone={zone} />}
      {replies !== null && replies.links.length > 0 && <ReplyLinks replies={replies} />}
      {trouble !== null && (
        <Text size="sm" mt={6}>
          {describeError(troubleRecord(trouble), t).message}
        </Text>
      )}
      {isEmpty && lookAt !== null && (
        <Text size="sm">{t('postFigures.waiting', { moment: momentText(lookAt, zone) })}</Text>
      )}
      {isEmpty && lookAt === null && removedAt === null && (
        <Text size="sm">{t('postFigures.waitingOver')}</Text>
      )}
      {removedAt !== null && (
        <Text size="sm" c="dimmed" mt={6}>
          {t('postFigures.deleted')}
        </Text>
      )}
    </div>
  )
}

function Figures({ post, name, zone }: PostFiguresTableProps & { readonly zone: string }) {
  const { t } = useTranslation()
  const { columns, lines } = figureTable(post)
  const under = ({ look, dueAt }: FigureColumn) => {
    if (look !== null) return t('postFigures.taken', { moment: shortMomentText(look.at, zone) })
    return dueAt === null ? '' : t('postFigures.next', { moment: shortMomentText(dueAt, zone) })
  }
  return (
    <div className={classes.scroll}>
      <Table verticalSpacing={6} fz="sm" aria-label={name ?? t('postFigures.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('postFigures.figure')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column.point} className={classes.number}>
                {t(`postFigures.point.${column.point}`)}
                <Text size="xs" c="dimmed" fw={400} mih="1lh">
                  {under(column)}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.name}>
              <Table.Td className={classes.name}>
                <span className={classes.code}>{line.name}</span>
                <Text size="xs" c="dimmed">
                  {figureWords(line, t)}
                </Text>
              </Table.Td>
              {columns.map(({ point }, index) => (
                <FigureCell key={point} value={line.values[index] ?? null} />
              ))}
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td className={classes.name}>{t('postFigures.replies')}</Table.Td>
            {columns.map(({ point, look }) => (
              <FigureCell key={point} value={look?.replies?.count ?? null} />
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </div>
  )
}

function FigureCell({ value }: { readonly value: number | null }) {
  const { t } = useTranslation()
  return (
    <Table.Td className={classes.number}>
      {value === null ? (
        <>
          <span aria-hidden>–</span>
          <VisuallyHidden>{t('common.notAvailable')}</VisuallyHidden>
        </>
      ) : (
        formatReach(value, t)
      )}
    </Table.Td>
  )
}
