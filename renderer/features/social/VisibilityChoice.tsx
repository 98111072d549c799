import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Visibility, visibilities } from '../../../shared/social/visibility.ts'
import { useAccountVisibility } from './useAccountVisibility.ts'

interface VisibilityChoiceProps {
  /** undefined: as the account's settings say. */
  readonly visibility: Visibility | undefined
  readonly onChoose: (visibility: Visibility | undefined) => void
}

const asAccount = 'account'

/** Who sees this post; unless somebody says otherwise, those whom the account's settings name. */
export function VisibilityChoice({ visibility, onChoose }: VisibilityChoiceProps) {
  const { t } = useTranslation()
  const usual = useAccountVisibility()
  const usualLabel =
    usual === undefined
      ? t('social.visibility.asAccount')
      : t('social.visibility.asAccountIs', { who: t(`accounts.form.mastodon.visible.${usual}`) })
  return (
    <Select
      size="xs"
      label={t('accounts.form.mastodon.visibility')}
      allowDeselect={false}
      data={[
        { value: asAccount, label: usualLabel },
        ...visibilities.map((value) => ({ value, label: t(`accounts.form.mastodon.visible.${value}`) })),
      ]}
      value={visibility ?? asAccount}
      onChange={(value) => onChoose(value === asAccount ? undefined : (value as Visibility))}
    />
  )
}
