import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from './GuideSide.module.css'
import type { GuidePage } from './guidePages.ts'
import { type GuideHit, hitPath } from './searchGuide.ts'

interface GuideHitsProps {
  readonly hits: readonly GuideHit[]
  readonly sought: string
  readonly titleOf: (page: GuidePage['id']) => string
  readonly onClear: () => void
}

/** Where the words stand, each with a piece of its text. */
export function GuideHits({ hits, sought, titleOf, onClear }: GuideHitsProps) {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm" c="dimmed" role="status" mb={6}>
        {hits.length === 0 ? t('guide.none', { sought }) : t('guide.found', { count: hits.length })}
      </Text>
      {hits.length === 0 ? (
        <Button variant="default" size="xs" w="fit-content" onClick={onClear}>
          {t('guide.clear')}
        </Button>
      ) : (
        <ul className={classes.list} aria-label={t('guide.hits')}>
          {hits.map((hit) => (
            <li key={`${hit.page}-${hit.block}`}>
              <Link href={hitPath(hit)} className={classes.hit}>
                <span className={classes.where}>{titleOf(hit.page)}</span>
                {hit.block !== null && (
                  <span className={classes.excerpt}>
                    {hit.excerpt.map(({ text, found }, index) =>
                      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
                      found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
                    )}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
