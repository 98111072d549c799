import { Popover, Progress, Text, UnstyledButton } from '@mantine/core'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sizeInKilobytes, sizeLevel, sizeLimits } from '../../../shared/newsletter/sizeLimits.ts'
import type { PostContent } from '../../../shared/post/post.ts'
import { byIdentity } from '../../app/byIdentity.ts'
import { interfaceLocale } from '../../app/i18n.ts'
import { useAsk } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { SkeletonText } from '../../ui/Skeletons.tsx'
import classes from './SizeMeter.module.css'
import { useBlockName } from './useBlockName.ts'

interface SizeMeterProps {
  readonly bytes: number
  readonly content: PostContent
  /** @param block 1-based position in the body */
  readonly onShowBlock: (block: number) => void
}

const colors = { fine: 'pine', near: 'orange', clipped: 'red' } as const

/** How much of what Gmail shows is used up; pressed, it says by what. */
export const SizeMeter = memo(function SizeMeter({ bytes, content, onShowBlock }: SizeMeterProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const level = sizeLevel(bytes)
  const size = t('newsletter.size.of', { kilobytes: sizeInKilobytes(bytes), clip: sizeLimits.clip })
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-end"
      width={340}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton className={classes.meter} onClick={() => setOpen((was) => !was)}>
          <Text size="xs" className={classes.words} data-level={level}>
            {t(`newsletter.size.${level}`, { size })}
          </Text>
          <Progress
            className={classes.bar}
            size="sm"
            color={colors[level]}
            value={Math.min(100, (bytes / 1024 / sizeLimits.clip) * 100)}
            aria-hidden
          />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('newsletter.size.heaviest')}>
        <Heaviest
          content={content}
          onShowBlock={(block) => {
            setOpen(false)
            onShowBlock(block)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
})

function Heaviest({ content, onShowBlock }: Pick<SizeMeterProps, 'content' | 'onShowBlock'>) {
  const { t } = useTranslation()
  const nameOf = useBlockName()
  const weight = useAsk(
    'newsletter.weight',
    { content },
    { gcTime: 10_000, structuralSharing: false, queryKeyHashFn: byIdentity },
  )
  if (weight.isError) return <ErrorNote error={weight.error} onRetry={() => void weight.refetch()} />
  if (weight.data === undefined) return <SkeletonText lines={4} />
  const percent = new Intl.NumberFormat(interfaceLocale(), { style: 'percent' })
  return (
    <>
      <Text size="sm" fw={600} mb={4}>
        {t('newsletter.size.heaviest')}
      </Text>
      <ol className={classes.list}>
        {weight.data.heaviest.map(({ block, share }) => (
          <li key={block}>
            <UnstyledButton className={classes.block} onClick={() => onShowBlock(block)}>
              <Text size="sm" truncate>
                {nameOf(content.body.content[block - 1])}
              </Text>
              <Text size="sm" c="dimmed">
                {percent.format(share)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <Text size="xs" c="dimmed" mt={6}>
        {t('newsletter.size.why')}
      </Text>
    </>
  )
}
