import { Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/i18n/catalogue.ts'
import type { Piece } from '../../../shared/social/placedSentences.ts'
import type { MergeRow } from '../../../shared/social/threeWay.ts'
import classes from './DriftDialog.module.css'
import { MarkedWords } from './MarkedWords.tsx'

interface DriftRowProps {
  readonly row: MergeRow
  readonly language: Language
  readonly taken: boolean
  /** The first that can be taken over: where the dialogue begins. */
  readonly first: boolean
  readonly onToggle: () => void
}

/** One sentence in its three texts, and the way from the post's to the officer's. */
export function DriftRow({ row, language, taken, first, onToggle }: DriftRowProps) {
  const { t } = useTranslation()
  const { before, now, mine, kind } = row
  const offered = kind === 'offered' || kind === 'clash'
  const label = labelOf(row)
  const sentence = (now ?? before)?.words ?? ''
  return (
    <tr
      className={classes.row}
      data-kind={kind}
      data-taken={taken || undefined}
      data-paragraph={startsParagraph(now ?? mine ?? before) || undefined}
    >
      <td lang={language}>
        {before !== null && <MarkedWords from={before.words} to={now?.words ?? ''} show="before" />}
      </td>
      <td lang={language}>
        {now !== null && <MarkedWords from={before?.words ?? ''} to={now.words} show="after" />}
        {label !== null && (
          <Text component="span" className={classes.label}>
            {t(`social.drift.label.${label}`)}
          </Text>
        )}
      </td>
      <td className={classes.choice}>
        {offered && (
          <Button
            size="compact-xs"
            fullWidth
            variant={taken ? 'default' : 'light'}
            data-offer
            data-autofocus={first || undefined}
            rightSection={taken ? undefined : <IconArrowRight size={14} stroke={1.6} />}
            leftSection={taken ? <IconArrowBackUp size={14} stroke={1.6} /> : undefined}
            aria-pressed={taken}
            aria-label={t(now === null ? 'social.drift.takeRemoval' : 'social.drift.takeSentence', {
              sentence,
            })}
            onClick={onToggle}
          >
            {t(taken ? 'social.drift.untake' : 'social.drift.takeOne')}
          </Button>
        )}
      </td>
      <td lang={language}>
        <Mine row={row} taken={taken} />
      </td>
    </tr>
  )
}

/** What stands in the officer's text as it would become. */
function Mine({ row: { before, now, mine, spacing }, taken }: { row: MergeRow; taken: boolean }) {
  const { t } = useTranslation()
  if (taken && !spacing) {
    if (now !== null) return <span className={classes.takenWords}>{now.words}</span>
    return <span className={classes.gone}>{t('social.drift.gone')}</span>
  }
  if (mine === null) return null
  return <MarkedWords from={before?.words ?? ''} to={mine.words} show="after" />
}

function startsParagraph(piece: Piece | null): boolean {
  return piece !== null && /\n\s*\n/.test(piece.gap)
}

function labelOf({ kind, spacing, before, now }: MergeRow) {
  if (spacing) return 'spacing'
  if (kind === 'clash') return 'clash'
  if (kind === 'agreed') return 'agreed'
  if (kind === 'mine') return 'mine'
  if (kind === 'same') return null
  if (before === null) return 'added'
  return now === null ? 'removed' : 'changed'
}
