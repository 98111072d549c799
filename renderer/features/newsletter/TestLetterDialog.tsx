import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconMailForward } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { parseEmailAddress } from '../../../shared/audience/emailAddress.ts'
import type { Channel } from '../../../shared/contract/channels.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { showError } from '../../app/showError.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { isOutbox } from '../../ui/isOutbox.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useFocusReturn } from '../../ui/useFocusReturn.ts'
import type { LetterDesk } from './useLetterDesk.ts'
import { useLetterPreview } from './useLetterPreview.ts'

interface TestLetterDialogProps {
  readonly desk: LetterDesk
  readonly onClose: () => void
}

/** Sends the letter once, to an address of the officer's own, as the reader that it is looked at as would get it. */
export function TestLetterDialog({ desk, onClose }: TestLetterDialogProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const channels = useAsk('channels.list', {})
  const latest = useAsk('testLetter.latest', {}, { gcTime: 0, refetchOnMount: 'always' })
  // A test from the built-in outbox would reach nobody.
  const email = channels.data?.channels.filter((channel) => channel.kind === 'email' && !isOutbox(channel))
  // What the form begins with must be there when it is shown: it is typed over.
  if (email === undefined || latest.isFetching) return null
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={t('newsletter.test.title')}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      {email.length === 0 ? (
        <NoChannel onClose={onClose} />
      ) : (
        <TestForm desk={desk} channels={email} latest={latest.data} onClose={onClose} />
      )}
    </Modal>
  )
}

function NoChannel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Stack gap="md">
      <Text size="sm">{t('newsletter.test.noChannel')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button component={Link} href="/settings/channels" data-autofocus>
          {t('newsletter.test.addChannel')}
        </Button>
      </Group>
    </Stack>
  )
}

interface TestFormProps extends TestLetterDialogProps {
  readonly channels: readonly Channel[]
  readonly latest: Output<'testLetter.latest'> | undefined
}

function TestForm({ desk, channels, latest, onClose }: TestFormProps) {
  const { t, i18n } = useTranslation()
  const { postId, content, reader } = desk
  const [to, setTo] = useState(latest?.to ?? '')
  const [tried, setTried] = useState(false)
  const [channelId, setChannelId] = useState(
    () => (channels.find(({ id }) => id === latest?.channelId) ?? channels[0])?.id,
  )
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const send = useDo('testLetter.send', {
    onSuccess: (answer) => {
      showDone(t('newsletter.test.sent', answer))
      if (isShown.current) onClose()
    },
    // A server may let one wait for minutes: whoever has gone on is told where they are.
    onError: (error) => {
      if (!isShown.current) showError(error)
    },
  })
  const problem = problemOf(to)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // What is submitted in a dialogue would otherwise reach the form that it was opened from.
    event.stopPropagation()
    setTried(true)
    if (problem === null && channelId !== undefined && !send.isPending)
      send.mutate({ postId, content, ...reader, channelId, to })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          data-autofocus
          required
          type="email"
          autoComplete="email"
          label={t('newsletter.test.to')}
          maxLength={254}
          value={to}
          error={tried && problem !== null && t(`newsletter.test.${problem}`)}
          onChange={(event) => {
            send.reset()
            setTo(event.currentTarget.value)
          }}
        />
        {channels.length > 1 && (
          <Select
            label={t('newsletter.test.channel')}
            allowDeselect={false}
            data={channels.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={String(channelId)}
            onChange={(id) => {
              send.reset()
              setChannelId(channels.find((channel) => String(channel.id) === id)?.id)
            }}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('newsletter.test.seenAs', {
            reader: useReaderName(desk),
            mark: i18n.getFixedT(content.language)('newsletter.test.mark'),
          })}
        </Text>
        {send.isError && <ErrorNote error={send.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button
            type="submit"
            leftSection={<IconMailForward size={18} stroke={1.6} />}
            loading={send.isPending}
          >
            {t('newsletter.test.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function problemOf(to: string): 'addressMissing' | 'addressInvalid' | null {
  const reading = parseEmailAddress(to)
  if (reading.kind === 'address') return null
  return reading.problem === 'email-missing' ? 'addressMissing' : 'addressInvalid'
}

/** "Rektor, Västerbotten" */
function useReaderName({ content, reader }: LetterDesk): string {
  const shown = useLetterPreview(content, reader).data?.reader
  const counties = useAsk('geo.registry', {}).data?.counties ?? []
  const county = counties.find(({ code }) => code === shown?.county)?.short
  return [shown?.name ?? '', county ?? ''].filter((part) => part !== '').join(', ')
}
