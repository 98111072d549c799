import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { MediaMention } from '../../../../shared/reach/mediaMention.ts'
import { useAsk, useDo } from '../../../app/queries.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { MentionFields } from './MentionFields.tsx'
import {
  draftOf,
  emptyMention,
  outletOfLink,
  outletToRemember,
  readMention,
  withOutlet,
} from './mentionForm.ts'

interface MentionDialogProps {
  /** null: a new one. */
  readonly mention: MediaMention | null
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** Where we were seen: a link that tells the medium, or its name, what it was called, the day and the counties. */
export function MentionDialog({ mention, geo, onClose }: MentionDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const outlets = useAsk('media.outlets', {}).data?.outlets ?? []
  const [draft, setDraft] = useState(() => (mention === null ? emptyMention : draftOf(mention)))
  const [tried, setTried] = useState(false)
  const [remembers, setRemembers] = useState(true)
  const remove = useDo('media.remove')
  const back = useDo('media.save')
  const remember = useDo('media.saveOutlet')
  const save = useDo('media.save', {
    onError: () => {},
    onSuccess: (saved) => {
      const { outlet } = saved
      if (mention === null) {
        offerUndo(t('media.form.added', { outlet }), () => remove.mutate({ id: saved.id }))
      } else {
        offerUndo(t('media.form.changed', { outlet }), () =>
          back.mutate({ id: mention.id, content: mention }),
        )
      }
      onClose()
    },
  })
  const reading = readMention(draft)
  const ofLink = outletOfLink(draft, outlets)
  const asked = ofLink.kind === 'several' && !ofLink.outlets.some(({ name }) => name === draft.outlet)
  const unknown =
    reading.kind === 'ready' && outletToRemember(reading.content, reading.content.counties, outlets)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reading.kind === 'wrong') return
    if (unknown && remembers) remember.mutate({ id: null, content: unknown })
    save.mutate({ id: mention?.id ?? null, content: reading.content })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t(mention === null ? 'media.form.newTitle' : 'media.form.changeTitle')}
      closeOnClickOutside={draft === emptyMention}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <MentionFields
            draft={draft}
            problems={tried && reading.kind === 'wrong' ? reading.problems : {}}
            outlets={outlets}
            geo={geo}
            onChange={setDraft}
            asked={
              asked && (
                <div role="note">
                  <Text size="sm">{t('media.form.several')}</Text>
                  <Group gap="xs" mt={6}>
                    {ofLink.outlets.map((outlet) => (
                      <Button
                        key={outlet.name}
                        size="compact-sm"
                        variant="default"
                        onClick={() => setDraft(withOutlet(draft, outlet))}
                      >
                        {outlet.name}
                      </Button>
                    ))}
                  </Group>
                </div>
              )
            }
          />
          {unknown && (
            <Checkbox
              label={t('media.form.remember', { outlet: unknown.name })}
              checked={remembers}
              onChange={(event) => setRemembers(event.currentTarget.checked)}
            />
          )}
          {save.isError && <ErrorNote error={save.error} />}
          <FormButtons saving={save.isPending} onCancel={onClose}>
            {t(mention === null ? 'common.action.add' : 'common.action.save')}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  )
}
