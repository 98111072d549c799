import { Modal, Tabs, VisuallyHidden } from '@mantine/core'
import {
  IconAlertCircleFilled,
  IconAt,
  IconBuildingCommunity,
  IconCertificate,
  IconGauge,
  IconInbox,
  IconMailOpened,
  IconServer,
} from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ChannelSectionPanel } from './ChannelSectionPanel.tsx'
import { type ChannelSection, sectionOf, sectionsOf } from './channelSections.ts'
import classes from './EmailChannelDialog.module.css'
import type { EmailChannel } from './emailChannel.ts'
import { useChannelForm } from './useChannelForm.ts'

interface EmailChannelDialogProps {
  /** null: a new one. */
  readonly channel: EmailChannel | null
  readonly onClose: () => void
}

const icons = {
  provider: IconBuildingCommunity,
  server: IconServer,
  sender: IconAt,
  limits: IconGauge,
  letter: IconMailOpened,
  inbox: IconInbox,
  dkim: IconCertificate,
} as const satisfies Record<ChannelSection, unknown>

/** How newsletters leave: through whom, as whom, how fast, and where answers come in. Secrets are written, never read back. */
export function EmailChannelDialog({ channel, onClose }: EmailChannelDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [section, setSection] = useState<ChannelSection>('provider')
  const [sought, setSought] = useState(0)
  const panels = useRef<HTMLDivElement>(null)
  const form = useChannelForm(channel, (path) => {
    setSection(sectionOf(path))
    setSought(sought + 1)
  })
  // The section with the fault is in the page only once it is shown.
  useEffect(() => {
    if (sought > 0) panels.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [sought])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await form.save()) === undefined) return
    onClose()
    const undo = form.undo()
    const told = t('settings.channels.saved', { name: form.name.trim() })
    if (undo === null) showDone(told)
    else offerUndo(told, undo)
  }
  const faulty = new Set(Object.keys(form.faults).filter(form.wrong).map(sectionOf))
  return (
    <Modal
      opened
      onClose={onClose}
      size={900}
      title={t(channel === null ? 'settings.channels.add' : 'settings.channels.change')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Tabs
          orientation="vertical"
          value={section}
          onChange={(value) => setSection(value as ChannelSection)}
          keepMounted={false}
          classNames={{
            root: classes.tabs,
            list: classes.list,
            tabLabel: classes.label,
            panel: classes.panel,
          }}
        >
          <Tabs.List aria-label={t('channel.sections')}>
            {sectionsOf[form.config.engine].map((name) => {
              const Icon = icons[name]
              return (
                <Tabs.Tab
                  key={name}
                  value={name}
                  leftSection={<Icon size={18} stroke={1.6} />}
                  rightSection={
                    faulty.has(name) && <IconAlertCircleFilled size={16} className={classes.fault} />
                  }
                >
                  {t(`channel.section.${name}`)}
                  {faulty.has(name) && <VisuallyHidden> {t('channel.hasFault')}</VisuallyHidden>}
                </Tabs.Tab>
              )
            })}
          </Tabs.List>
          <div className={classes.panels} ref={panels}>
            {sectionsOf[form.config.engine].map((name) => (
              <Tabs.Panel key={name} value={name}>
                <ChannelSectionPanel section={name} form={form} onGo={setSection} />
              </Tabs.Panel>
            ))}
          </div>
        </Tabs>
        {form.refusal !== null && <ErrorNote error={form.refusal} />}
        <FormButtons saving={form.isSaving} onCancel={onClose} mt="md" />
      </form>
    </Modal>
  )
}
