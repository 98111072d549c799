import { Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconFlask, IconMailCog } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newOutbox } from '../../../shared/delivery/newOutbox.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { isOutbox } from '../../ui/isOutbox.ts'
import { EmailChannelDialog } from '../settings/channel/EmailChannelDialog.tsx'
import { ChoiceCard } from './ChoiceCard.tsx'
import classes from './Start.module.css'
import { StepButtons } from './StepButtons.tsx'
import type { StepProps } from './stepProps.ts'

/** How letters are to go out: into the built-in outbox to begin with, by the organisation's own e-mail, or later. */
export function EmailStep({ state, onNext, onSkip, onBack }: StepProps) {
  const { t } = useTranslation()
  const [isSetting, setSetting] = useState(false)
  const settings = useAsk('settings.get', {}).data
  const channels = useAsk('channels.list', {}).data?.channels ?? []
  const tryOut = useDo('channels.saveEmail')
  const real = channels.find((channel) => channel.kind === 'email' && !isOutbox(channel))
  const { email } = state.facts
  const setUp = (
    <Button size="xs" variant="default" onClick={() => setSetting(true)}>
      {t('start.email.nowAction')}
    </Button>
  )
  return (
    <>
      {email === 'real' && (
        <div className={classes.have} role="status">
          <IconCircleCheck size={22} stroke={1.6} aria-hidden />
          <Text fw={600}>{t('start.email.realOn', { name: real?.name ?? '' })}</Text>
        </div>
      )}
      {email === 'trial' && (
        <div className={classes.have} role="status">
          <IconFlask size={22} stroke={1.6} aria-hidden />
          <div>
            <Text fw={600}>{t('start.email.trialOn')}</Text>
            <Text size="sm" c="dimmed" mt={2} maw="62ch">
              {t('start.email.trialNext')}
            </Text>
            <Group mt="sm">{setUp}</Group>
          </div>
        </div>
      )}
      {email === 'none' && (
        <>
          <div className={classes.choices} data-two>
            <ChoiceCard
              icon={IconFlask}
              title={t('start.email.try')}
              text={t('start.email.tryText')}
              action={t('start.email.tryAction')}
              primary
              loading={tryOut.isPending}
              onChoose={() =>
                settings !== undefined &&
                tryOut.mutate({
                  ...{ id: null, name: t('start.email.channelName'), secrets: {} },
                  config: newOutbox(settings.organisation),
                })
              }
            />
            <ChoiceCard
              icon={IconMailCog}
              title={t('start.email.now')}
              text={t('start.email.nowText')}
              action={t('start.email.nowAction')}
              onChoose={() => setSetting(true)}
            />
          </div>
          <Text size="sm" c="dimmed" mt="md">
            {t('start.email.laterText')}
          </Text>
        </>
      )}
      <StepButtons
        {...{ onNext, onSkip, onBack }}
        isOpen={email === 'none'}
        skip={t('start.email.laterAction')}
        isLast
      />
      {isSetting && <EmailChannelDialog channel={null} onClose={() => setSetting(false)} />}
    </>
  )
}
