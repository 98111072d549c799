import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { NeedsApproval } from './useNeedsApproval.ts'

/** A channel's own setting: nothing goes over it that nobody has approved. */
export function NeedsApprovalField({ approval }: { readonly approval: NeedsApproval }) {
  const { t } = useTranslation()
  return (
    <Switch
      mt="xs"
      label={t('approval.setting')}
      description={t('approval.settingHint')}
      checked={approval.needed}
      onChange={(event) => approval.setNeeded(event.currentTarget.checked)}
    />
  )
}
