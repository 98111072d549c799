import { Button, Group, Select, Text } from '@mantine/core'
import { IconFolderOpen, IconMailbox, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import { PublicationId } from '../../../shared/contract/scalars.ts'
import { useAsk, useDo } from '../../app/queries.ts'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { momentText } from '../../ui/moments.ts'
import { Nothing } from '../../ui/Nothing.tsx'
import { SkeletonRows } from '../../ui/Skeletons.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { offerUndo } from '../../ui/undoLatest.ts'
import { SendingPage } from '../sending/SendingPage.tsx'
import { OutboxContent } from './OutboxContent.tsx'

/** What has been tried and reached nobody: letters to be looked at as one looks at an inbox. Its address may name one trial. */
export function OutboxScreen() {
  const { t } = useTranslation()
  const { publication } = useParams<{ publication?: string }>()
  const [, go] = useLocation()
  const publicationId = PublicationId.safeParse(Number(publication)).data ?? null
  const any = useAsk('outbox.page', { publicationId: null, from: 0, count: 1 })
  const folder = useDo('desktop.showOutbox')
  const putBack = useDo('outbox.putBack', {
    onSuccess: ({ letters }) => showDone(t('outbox.back', { count: letters })),
  })
  const empty = useDo('outbox.empty', {
    onSuccess: ({ letters }) => offerUndo(t('outbox.cleared', { count: letters }), () => putBack.mutate({})),
  })
  const actions = any.data !== undefined && any.data.found > 0 && (
    <>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={18} stroke={1.6} aria-hidden />}
        onClick={() => folder.mutate({ id: null })}
      >
        {t('outbox.folder')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={18} stroke={1.6} aria-hidden />}
        loading={empty.isPending}
        onClick={() => empty.mutate({})}
      >
        {t('outbox.clear')}
      </Button>
    </>
  )
  const content = () => {
    if (any.isError) return <ErrorNote error={any.error} onRetry={() => void any.refetch()} />
    if (any.data === undefined) return <SkeletonRows rows={6} />
    if (any.data.found === 0)
      return (
        <Nothing icon={IconMailbox} title={t('outbox.empty.title')} text={t('outbox.empty.text')}>
          <Button component={Link} href="/" variant="light">
            {t('outbox.empty.posts')}
          </Button>
        </Nothing>
      )
    return (
      <>
        <Group justify="space-between" align="end" mb="md" gap="sm">
          <Text size="sm" c="dimmed" maw="76ch">
            {t('outbox.intro')}
          </Text>
          <TrialChoice
            chosen={publicationId}
            onChoose={(id) => go(id === null ? '/sending/outbox' : `/sending/outbox/${id}`)}
          />
        </Group>
        <OutboxContent key={publicationId} publicationId={publicationId} />
      </>
    )
  }
  return (
    <SendingPage part="outbox" actions={actions} wide>
      {content()}
    </SendingPage>
  )
}

interface TrialChoiceProps {
  readonly chosen: PublicationId | null
  readonly onChoose: (id: PublicationId | null) => void
}

/** One trial, or all of them; nothing where there has been but one. */
function TrialChoice({ chosen, onChoose }: TrialChoiceProps) {
  const { t } = useTranslation()
  const list = useAsk('publications.list', {}).data?.publications ?? []
  const trials = list.filter(({ trial, counts }) => trial && counts.tried > 0)
  if (trials.length < 2 && chosen === null) return null
  return (
    <Select
      size="xs"
      w={300}
      aria-label={t('outbox.list.which')}
      allowDeselect={false}
      value={chosen === null ? 'all' : String(chosen)}
      data={[
        { value: 'all', label: t('outbox.list.all') },
        ...trials.map(({ id, postTitle, dueAt, zone }) => ({
          value: String(id),
          label: `${postTitle === '' ? t('compose.untitled') : postTitle} · ${momentText(dueAt, zone)}`,
        })),
      ]}
      onChange={(value) => onChoose(PublicationId.safeParse(Number(value)).data ?? null)}
    />
  )
}
