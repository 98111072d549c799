import { Button, Fieldset, Group, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { handleExamples, readHandle } from '../../../shared/social/handle.ts'
import { type Mention, type MentionNetwork, mentionNetworks } from '../../../shared/social/mention.ts'
import { networkNames } from '../../../shared/social/networkNames.ts'
import { type MentionFault, readMention } from '../../../shared/social/readMention.ts'
import { useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import { Keys } from '../palette/Keys.tsx'
import { describeMentionFault, describeTakenName } from './mentionErrors.ts'

interface MentionDialogProps {
  /** null: a new one. */
  readonly mention: Mention | null
  readonly onClose: () => void
}

const nobody = { name: '', handles: {} as Partial<Record<MentionNetwork, string>> }

/** A name as it stands in posts, and its handle on each network. Several new ones are written one after the other. */
export function MentionDialog({ mention, onClose }: MentionDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [written, setWritten] = useState<typeof nobody>(mention ?? nobody)
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const focus = (field: MentionFault['field']) =>
    form.current?.querySelector<HTMLInputElement>(`[name=${field ?? mentionNetworks[0]}]`)?.focus()
  const restore = useDo('mentions.save')
  const save = useDo('mentions.save', { onError: () => {} })
  const reading = readMention(written)
  const faults = tried && reading.kind === 'unusable' ? reading.faults : []
  const taken = describeTakenName(save.error, t)
  const errorAt = (field: MentionFault['field']) => {
    const fault = faults.find((one) => one.field === field)
    if (fault !== undefined) return describeMentionFault(fault, t)
    return field === 'name' ? taken : null
  }
  const change = (part: Partial<typeof nobody>) => {
    save.reset()
    setWritten({ ...written, ...part })
  }
  const keep = (goOn: boolean) => {
    setTried(true)
    if (reading.kind === 'unusable') return focus(reading.faults[0].field)
    const { content } = reading
    save.mutate(
      { id: mention?.id ?? null, content },
      {
        onSuccess: () => {
          if (mention !== null && JSON.stringify(content) !== JSON.stringify(contentOf(mention))) {
            offerUndo(t('settings.mentions.changed', { name: content.name }), () =>
              restore.mutate({ id: mention.id, content: contentOf(mention) }),
            )
          }
          if (!goOn) return onClose()
          showDone(t('settings.mentions.saved', { name: content.name }))
          setWritten(nobody)
          setTried(false)
          focus('name')
        },
      },
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(mention === null ? 'settings.mentions.addTitle' : 'settings.mentions.editTitle')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
      returnFocus={false}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          keep(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || mention !== null) return
          event.preventDefault()
          keep(true)
        }}
      >
        <Stack gap="md">
          <TextInput
            name="name"
            data-autofocus
            required
            label={t('settings.mentions.name')}
            description={t('settings.mentions.nameHint')}
            maxLength={120}
            value={written.name}
            error={errorAt('name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Fieldset
            variant="unstyled"
            p={0}
            legend={
              <Text size="sm" fw={600}>
                {t('settings.mentions.handles')}
              </Text>
            }
          >
            <Text size="xs" c="dimmed" mt={-4} mb="xs">
              {t('settings.mentions.handlesHint')}
            </Text>
            <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
              {mentionNetworks.map((network) => (
                <TextInput
                  key={network}
                  name={network}
                  label={networkNames[network]}
                  placeholder={`@${handleExamples[network]}`}
                  spellCheck={false}
                  autoComplete="off"
                  maxLength={320}
                  value={written.handles[network] ?? ''}
                  error={errorAt(network)}
                  onChange={(event) =>
                    change({ handles: { ...written.handles, [network]: event.currentTarget.value } })
                  }
                  onBlur={(event) => {
                    const read = readHandle(event.currentTarget.value, network)
                    if (read.kind === 'handle') {
                      setWritten({ ...written, handles: { ...written.handles, [network]: read.handle } })
                    }
                  }}
                />
              ))}
            </SimpleGrid>
            {errorAt(null) !== null && (
              <Text size="xs" c="var(--mantine-color-error)" mt="xs" role="alert">
                {errorAt(null)}
              </Text>
            )}
          </Fieldset>
          {save.isError && taken === null && <ErrorNote error={save.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.action.cancel')}
            </Button>
            {mention === null && (
              <Button
                variant="default"
                rightSection={
                  <span aria-hidden>
                    <Keys keys="mod+enter" />
                  </span>
                }
                onClick={() => keep(true)}
              >
                {t('settings.mentions.saveAndNext')}
              </Button>
            )}
            <Button type="submit" loading={save.isPending}>
              {t('common.action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function contentOf({ name, handles }: Mention) {
  return { name, handles }
}
