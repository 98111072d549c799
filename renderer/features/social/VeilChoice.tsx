import { Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Veil } from '../../../shared/social/veil.ts'

interface VeilChoiceProps {
  readonly veil: Veil | undefined
  /** Whether the post has any that could be hidden. */
  readonly images: boolean
  readonly onChoose: (veil: Veil) => void
}

/** What readers are told before they see the post. A warning hides the images as well. */
export function VeilChoice({ veil = { warning: '', sensitive: false }, images, onChoose }: VeilChoiceProps) {
  const { t } = useTranslation()
  const hidden = veil.warning.trim() !== ''
  return (
    <>
      <TextInput
        size="xs"
        label={t('social.veil.warning')}
        description={t('social.veil.warningHint')}
        placeholder={t('social.veil.example')}
        maxLength={Veil.shape.warning.maxLength ?? undefined}
        value={veil.warning}
        onChange={(event) => onChoose({ ...veil, warning: event.currentTarget.value })}
      />
      {images && (
        <Switch
          label={t('social.veil.sensitive')}
          description={t(hidden ? 'social.veil.sensitiveByWarning' : 'social.veil.sensitiveHint')}
          checked={veil.sensitive || hidden}
          disabled={hidden}
          onChange={(event) => onChoose({ ...veil, sensitive: event.currentTarget.checked })}
        />
      )}
    </>
  )
}
