import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPastedAddresses } from '../../../../shared/audience/pastedAddresses.ts'
import type { PastedAddresses, Segment } from '../../../../shared/contract/segments.ts'
import { useDo } from '../../../app/queries.ts'
import { countText } from '../../../ui/countText.ts'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { offerUndo } from '../../../ui/undoLatest.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import classes from './PasteDialog.module.css'

interface PasteDialogProps {
  readonly list: Segment
  readonly onClose: () => void
}

/** Puts contacts on a list by their addresses. It closes when all of them were somebody's, and otherwise says whose were not. */
export function PasteDialog({ list, onClose }: PasteDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const takeOff = useDo('lists.remove')
  const add = useDo('lists.addAddresses', {
    onError: () => {},
    onSuccess: (pasted) => {
      const { added, unknown, invalid } = pasted
      const { id, name } = list
      if (added.length > 0) {
        const number = countText(added.length)
        offerUndo(t('segment.list.added', { name, count: added.length, number }), () =>
          takeOff.mutate({ id, contacts: { kind: 'ids', ids: added } }),
        )
      }
      if (unknown.length === 0 && invalid.length === 0) onClose()
    },
  })
  const holdsNone = !text.includes('@') || readPastedAddresses(text).addresses.size === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!holdsNone) add.mutate({ id: list.id, text })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('segment.list.paste')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Textarea
            data-autofocus
            required
            label={t('segment.list.pasteLabel')}
            description={t('segment.list.pasteHint')}
            placeholder={t('segment.list.pastePlaceholder')}
            autosize
            minRows={5}
            maxRows={12}
            spellCheck={false}
            value={text}
            error={tried && holdsNone && t('segment.list.noAddress')}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.isError && <ErrorNote error={add.error} />}
          {add.data !== undefined && <Outcome pasted={add.data} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(add.data === undefined ? 'common.action.cancel' : 'common.action.close')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('segment.list.pasteAdd')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Outcome({ pasted: { already, unknown, invalid } }: { readonly pasted: PastedAddresses }) {
  const { t } = useTranslation()
  const told = (key: 'already' | 'unknown' | 'invalid', count: number) =>
    t(`segment.list.${key}`, { count, number: countText(count) })
  if (already + unknown.length + invalid.length === 0) return null
  return (
    <Alert color={unknown.length + invalid.length === 0 ? 'pine' : 'yellow'} role="status">
      <Stack gap="xs">
        {already > 0 && <Text size="sm">{told('already', already)}</Text>}
        {(['unknown', 'invalid'] as const).map((key) => {
          const addresses = { unknown, invalid }[key]
          return (
            addresses.length > 0 && (
              <div key={key}>
                <Text size="sm">{told(key, addresses.length)}</Text>
                {/* To be copied into an import, or mended. */}
                <pre className={classes.addresses}>{addresses.join('\n')}</pre>
              </div>
            )
          )
        })}
      </Stack>
    </Alert>
  )
}
