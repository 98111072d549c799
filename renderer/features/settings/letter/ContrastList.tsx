import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { leastContrast, readPairs, shownRatio } from '../../../../shared/checks/contrast.ts'
import { contrastRatio } from '../../../../shared/checks/contrastRatio.ts'
import { nearestReadable } from '../../../../shared/checks/nearestReadable.ts'
import type { ColourName, Palette } from '../../../../shared/newsletter/theme.ts'
import { interfaceLocale } from '../../../app/i18n.ts'
import classes from './ContrastList.module.css'

interface ContrastListProps {
  readonly palette: Palette
  readonly onMend: (name: ColourName, colour: string) => void
}

/**
 * Every pair of colours that text is read in, how far they stand apart, and the nearest colour where that is too little. Whoever does not
 * see it is told of the lowest whenever it changes.
 */
export function ContrastList({ palette, onMend }: ContrastListProps) {
  const { t } = useTranslation()
  const number = new Intl.NumberFormat(interfaceLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const said = ([text, ground]: (typeof readPairs)[number]) => ({
    pair: t('themes.contrast.pair', {
      text: t(`themes.field.${text}`),
      ground: t(`themes.colour.${ground}`),
    }),
    ratio: t('themes.contrast.ratio', {
      ratio: number.format(shownRatio(ratioOf([text, ground], palette))),
    }),
  })
  const lowest = readPairs.reduce((low, pair) =>
    ratioOf(pair, palette) < ratioOf(low, palette) ? pair : low,
  )
  return (
    <>
      <VisuallyHidden role="status">{t('themes.contrast.lowest', said(lowest))}</VisuallyHidden>
      <ul className={classes.list} aria-label={t('themes.contrast.title')}>
        {readPairs.map((each) => {
          const [text, ground] = each
          const { pair, ratio } = said(each)
          const passes = ratioOf(each, palette) >= leastContrast
          const Icon = passes ? IconCircleCheck : IconAlertTriangle
          return (
            <li key={`${text} ${ground}`} className={classes.pair} data-fails={!passes || undefined}>
              <span className={classes.sample} style={{ background: palette[ground] }} aria-hidden>
                <i style={{ background: palette[text] }} />
                <i style={{ background: palette[text] }} />
              </span>
              <Text size="sm" className={classes.words}>
                {pair}
              </Text>
              <Text size="sm" className={classes.ratio}>
                {ratio}
              </Text>
              <Icon
                size={18}
                stroke={1.6}
                role="img"
                aria-label={t(passes ? 'themes.contrast.passes' : 'themes.contrast.fails')}
              />
              {!passes && <Mend text={text} palette={palette} onMend={onMend} />}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function ratioOf([text, ground]: (typeof readPairs)[number], palette: Palette): number {
  return contrastRatio(palette[text], palette[ground])
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
