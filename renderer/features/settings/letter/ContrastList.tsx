import { Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { leastContrast, readPairs, shownRatio } from '../../../../shared/checks/contrast.ts'
import { contrastRatio } from '../../../../shared/checks/contrastRatio.ts'
import { nearestReadable } from '../../../../shared/checks/nearestReadable.ts'
import type { ColourName, Palette } from '../../../../shared/newsletter/theme.ts'
import classes from './ContrastList.module.css'

interface ContrastListProps {
  readonly palette: Palette
  readonly onMend: (name: ColourName, colour: string) => void
}

/** Every pair of colours that text is read in, how far they stand apart, and the nearest colour where that is too little. */
export function ContrastList({ palette, onMend }: ContrastListProps) {
  const { t, i18n } = useTranslation()
  const number = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <ul className={classes.list} aria-label={t('themes.contrast.title')}>
      {readPairs.map(([text, ground]) => {
        const ratio = contrastRatio(palette[text], palette[ground])
        const passes = ratio >= leastContrast
        const Icon = passes ? IconCircleCheck : IconAlertTriangle
        return (
          <li key={`${text} ${ground}`} className={classes.pair} data-fails={!passes || undefined}>
            <span className={classes.sample} style={{ background: palette[ground] }} aria-hidden>
              <i style={{ background: palette[text] }} />
              <i style={{ background: palette[text] }} />
            </span>
            <Text size="sm" className={classes.words}>
              {t('themes.contrast.pair', {
                text: t(`themes.field.${text}`),
                ground: t(`themes.colour.${ground}`),
              })}
            </Text>
            <Text size="sm" className={classes.ratio}>
              {t('themes.contrast.ratio', { ratio: number.format(shownRatio(ratio)) })}
            </Text>
            <Icon
              size={17}
              stroke={1.8}
              role="img"
              aria-label={t(passes ? 'themes.contrast.passes' : 'themes.contrast.fails')}
            />
            {!passes && <Mend text={text} palette={palette} onMend={onMend} />}
          </li>
        )
      })}
    </ul>
  )
}

function Mend({ text, palette, onMend }: ContrastListProps & { readonly text: ColourName }) {
  const { t } = useTranslation()
  const grounds = readPairs.flatMap(([read, ground]) => (read === text ? [palette[ground]] : []))
  const colour = nearestReadable(palette[text], grounds)
  if (colour === null) {
    return (
      <Text size="xs" className={classes.mend}>
        {t('themes.contrast.noMend')}
      </Text>
    )
  }
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={classes.mend}
      aria-label={t('themes.contrast.mendNamed', { text: t(`themes.colour.${text}`), colour })}
      leftSection={<span className={classes.swatch} style={{ background: colour }} />}
      onClick={() => onMend(text, colour)}
    >
      {t('themes.contrast.mend', { colour })}
    </Button>
  )
}
