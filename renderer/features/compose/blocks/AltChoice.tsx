import { Button, Text, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './AltChoice.module.css'
import { altField, askingArea } from './askForAlt.ts'

interface AltChoiceProps {
  /** null until something has been written. */
  readonly alt: string | null
  readonly decorative: boolean
  readonly onAlt: (alt: string) => void
  readonly onDecorative: (decorative: boolean) => void
  /** The officer has answered and goes on; left out where there is nothing to go on to. */
  readonly onDone?: () => void
}

/** What an image shows, in words, or that it is decoration. Until one of them is chosen it asks, and says why. */
export function AltChoice({ alt, decorative, onAlt, onDecorative, onDone }: AltChoiceProps) {
  const { t } = useTranslation()
  const undecided = !decorative && (alt === null || alt.trim() === '')
  return (
    <div className={classes.choice} data-undecided={undecided || undefined} {...{ [askingArea]: '' }}>
      <div className={classes.answers}>
        <TextInput
          className={classes.words}
          size="xs"
          label={t('compose.image.alt')}
          description={undecided ? t('images.ask') : undefined}
          placeholder={decorative ? t('images.decorativeAlt') : undefined}
          maxLength={2000}
          value={decorative ? '' : (alt ?? '')}
          disabled={decorative}
          {...{ [altField]: '' }}
          onChange={(event) => onAlt(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            onDone?.()
          }}
        />
        <Button
          size="xs"
          variant={decorative ? 'filled' : 'default'}
          aria-pressed={decorative}
          title={t('compose.image.decorative')}
          leftSection={decorative && <IconCheck size={14} stroke={1.6} />}
          onClick={() => {
            onDecorative(!decorative)
            if (undecided) onDone?.()
          }}
        >
          {t('images.decorative')}
        </Button>
      </div>
      {undecided && (
        <Text size="xs" mt={6}>
          <span className={classes.undecided}>{t('compose.image.undescribed')}</span>{' '}
          {onDone !== undefined && <span className={classes.enter}>{t('images.enter')}</span>}
        </Text>
      )}
    </div>
  )
}
