import { Button, Text } from '@mantine/core'
import { IconArrowBackUp, IconMap2, IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Output } from '../../../shared/contract/contract.ts'
import { type Command, useCommands } from '../../app/commands.ts'
import { useDo } from '../../app/queries.ts'
import { RemoveSampleDialog } from './RemoveSampleDialog.tsx'
import classes from './SampleBar.module.css'
import { useSample } from './useSample.ts'

/** On every screen of the example: that it is one, the way to a workspace of one's own, and the way to be rid of it. */
export function SampleBar() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { isOpen, hasOwn, isBusy, open, toOwn, remove } = useSample()
  const [own, setOwn] = useState<Output<'workspace.sampleWork'> | null>(null)
  const work = useDo('workspace.sampleWork', {
    onSuccess: (found) => {
      if (found.posts + found.contacts === 0) remove(false)
      else setOwn(found)
    },
  })
  const begin: Command = {
    ...{ id: 'start', group: 'help', label: t('start.command'), icon: IconRocket },
    keywords: ['börja', 'guide', 'steg', 'prova', 'begin', 'first run', 'steps', 'setup', 'try'],
    run: () => go('/start'),
  }
  const toSample: Command = {
    ...{ id: 'sample.open', group: 'help', label: t('start.sample.open'), icon: IconMap2 },
    keywords: ['exempel', 'demo', 'prova', 'example', 'sample'],
    run: open,
  }
  const home: Command = {
    ...{ id: 'sample.back', group: 'help', icon: IconArrowBackUp, run: toOwn },
    label: t(hasOwn ? 'start.sample.back' : 'start.sample.begin'),
    keywords: ['exempel', 'tillbaka', 'arbetsyta', 'example', 'back', 'workspace'],
  }
  useCommands(isOpen ? [home] : [begin, toSample])
  return (
    // It is there from the start: a region that comes with its words in it is not read out.
    <div role="status" aria-label={t('start.sample.barLabel')}>
      {isOpen && (
        <div className={classes.bar} data-sample-bar>
          <IconMap2 size={18} stroke={1.6} aria-hidden />
          <Text size="sm" truncate title={t('start.sample.bar')}>
            {t('start.sample.bar')}
          </Text>
          <div className={classes.acts}>
            <Button size="compact-sm" disabled={isBusy} onClick={toOwn}>
              {t(hasOwn ? 'start.sample.back' : 'start.sample.begin')}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={isBusy}
              loading={work.isPending}
              onClick={() => work.mutate({})}
            >
              {t('start.sample.remove')}
            </Button>
          </div>
        </div>
      )}
      {own !== null && (
        <RemoveSampleDialog
          own={own}
          onRemove={() => {
            setOwn(null)
            remove(true)
          }}
          onClose={() => setOwn(null)}
        />
      )}
    </div>
  )
}
