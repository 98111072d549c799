import { Checkbox } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { networkNames } from '../../../shared/social/networkNames.ts'
import type { PublishingNetwork } from '../../../shared/social/socialChannelConfig.ts'
import { momentText } from '../../ui/moments.ts'
import type { HandingOver } from './handingOver.ts'

interface AheadChoiceProps {
  /** null: letters, over listmonk. */
  readonly post: { readonly network: PublishingNetwork; readonly handing: HandingOver } | null
  readonly zone: string
  readonly checked: boolean
  readonly onChange: (handsAhead: boolean) => void
}

/** Whether a server is to keep the time, so that this computer may be off; what that means, or why it cannot be. */
export function AheadChoice({ post, zone, checked, onChange }: AheadChoiceProps) {
  const { t } = useTranslation()
  const canBe = post === null || isHandedOver(post.handing)
  return (
    <Checkbox
      label={
        post === null
          ? t('sending.schedule.ahead')
          : t('sending.schedule.aheadPost.label', { server: networkNames[post.network] })
      }
      description={post === null ? t('sending.schedule.aheadHint') : hintOf(post, zone, t)}
      disabled={!canBe}
      checked={checked && canBe}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

export function isHandedOver({ kind }: HandingOver): boolean {
  return kind === 'can' || kind === 'far'
}

function hintOf(
  { network, handing }: NonNullable<AheadChoiceProps['post']>,
  zone: string,
  t: TFunction,
): string {
  const server = networkNames[network]
  if (handing.kind === 'near') return t('sending.schedule.aheadPost.near', { count: handing.minutes })
  if (handing.kind === 'far')
    return t('sending.schedule.aheadPost.far', { server, moment: momentText(handing.from.toString(), zone) })
  return t(`sending.schedule.aheadPost.${handing.kind}`)
}
