import { IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/i18n/catalogue.ts'
import type { Veil } from '../../../../shared/social/veil.ts'
import classes from './PostVeil.module.css'

interface PostVeilProps {
  readonly veil: Veil
  readonly language: Language
  /** Whether the post has any. */
  readonly images: boolean
}

/** What readers see first. The officer sees what is behind it as well. */
export function PostVeil({ veil, language, images }: PostVeilProps) {
  const { t } = useTranslation()
  const warning = veil.warning.trim()
  if (warning === '' && !(veil.sensitive && images)) return null
  return (
    <div className={classes.veil}>
      <IconEyeOff size={16} aria-hidden className={classes.icon} />
      <div>
        {warning !== '' && (
          <p className={classes.warning} lang={language}>
            {warning}
          </p>
        )}
        <p className={classes.hint}>
          {t(warning === '' ? 'social.veil.imagesHidden' : 'social.veil.allHidden')}
        </p>
      </div>
    </div>
  )
}
