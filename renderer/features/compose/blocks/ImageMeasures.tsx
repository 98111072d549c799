import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { textHeavy } from '../../../../shared/images/imageLimits.ts'
import { useAsk } from '../../../app/queries.ts'
import classes from './ImageMeasures.module.css'
import { weightText } from './weightText.ts'

interface ImageMeasuresProps {
  readonly asset: string
  readonly width: number
  readonly height: number
}

/** How large an image is and what it weighs, here and in the letter; and a word where it seems to be full of text. */
export function ImageMeasures({ asset, width, height }: ImageMeasuresProps) {
  const { t } = useTranslation()
  // The same bytes weigh the same for ever: asked once.
  const { data } = useAsk('assets.measure', { sha256: asset })
  if (data === undefined) return <Text size="xs" className={classes.measures}>{`${width} × ${height}`}</Text>
  const { kept, email, textShare } = data
  const inLetter = email.bytes !== kept.bytes || email.width !== kept.width
  return (
    <div className={classes.measures}>
      <Text size="xs">
        <span className={classes.part}>
          {t('images.kept', { ...kept, weight: weightText(kept.bytes, t) })}
        </span>
        {inLetter && (
          <span className={classes.part}>
            {t('images.inLetter', { ...email, weight: weightText(email.bytes, t) })}
          </span>
        )}
      </Text>
      {textShare >= textHeavy && (
        <Text size="xs" className={classes.textHeavy}>
          {t('images.textHeavy', { percent: Math.round(textShare * 100) })}
        </Text>
      )}
    </div>
  )
}
