import { Anchor, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { ChannelId } from '../../../shared/contract/scalars.ts'
import classes from './ChannelLegend.module.css'
import { useCalendar } from './calendarContext.ts'
import { hueStyle } from './channelHues.ts'
import { channelIcon } from './channelIcon.ts'

interface ChannelLegendProps {
  readonly channels: readonly Channel[]
  readonly hidden: ReadonlySet<ChannelId>
  readonly onHide: (hidden: ReadonlySet<ChannelId>) => void
}

/** Which colour and mark are whose; each is shown or not. */
export function ChannelLegend({ channels, hidden, onHide }: ChannelLegendProps) {
  const { t } = useTranslation()
  const { hues } = useCalendar()
  if (channels.length === 0) return null
  const toggle = (id: ChannelId) =>
    onHide(hidden.has(id) ? new Set([...hidden].filter((other) => other !== id)) : new Set([...hidden, id]))
  return (
    <fieldset className={classes.legend}>
      <legend className={classes.name}>{t('calendar.channels')}</legend>
      {channels.map((channel) => {
        const Mark = channelIcon(channel.kind, channel.kind === 'email' ? null : channel.network)
        return (
          <UnstyledButton
            key={channel.id}
            className={classes.channel}
            style={hueStyle(hues, channel.id)}
            aria-pressed={!hidden.has(channel.id)}
            onClick={() => toggle(channel.id)}
          >
            <Mark size={14} stroke={1.6} aria-hidden />
            {channel.name}
          </UnstyledButton>
        )
      })}
      {hidden.size > 0 && (
        <Anchor component="button" type="button" size="xs" onClick={() => onHide(new Set())}>
          {t('calendar.everyChannel')}
        </Anchor>
      )}
    </fieldset>
  )
}
