import { Button, Code, Group, Paper, Text, Title } from '@mantine/core'
import { IconBan, IconList } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnswerGroup } from '../../../../shared/contract/deliveries.ts'
import type { PublicationId } from '../../../../shared/contract/scalars.ts'
import type { AnswerClass } from '../../../../shared/delivery/answerClass.ts'
import { showError } from '../../../app/showError.ts'
import { useManyActs } from '../../audience/contacts/useManyActs.ts'
import classes from './AnswerCard.module.css'
import { contactsOfAnswer } from './contactsOfAnswer.ts'
import { remedyFor } from './deliveryWords.ts'

interface AnswerCardProps {
  readonly publicationId: PublicationId
  readonly group: AnswerGroup
  /** Shows the group's recipients. */
  readonly onShow: () => void
}

/** What is about the address and not about us: no later letter will fare better. */
const ofAddress: readonly AnswerClass[] = [
  ...(['address-unknown', 'address-invalid', 'domain-unknown', 'mailbox-closed'] as const),
]

/** Recipients whose servers said the same kind of thing: what that is, in whose words, and what to do about it. */
export function AnswerCard({ publicationId, group, onShow }: AnswerCardProps) {
  const { t } = useTranslation()
  const { answer, state, count, example } = group
  const [collecting, setCollecting] = useState(false)
  const { suppress } = useManyActs(() => {})
  const title = t(`answers.${answer}.title`)
  const suppressAll = () => {
    setCollecting(true)
    contactsOfAnswer(publicationId, group)
      .then((ids) => suppress.mutate({ which: { kind: 'ids', ids } }), showError)
      .finally(() => setCollecting(false))
  }
  return (
    <Paper withBorder radius="md" p="sm" px="md" className={classes.card}>
      <Group justify="space-between" align="baseline" wrap="nowrap">
        <Title order={3} size="h5">
          {title}
        </Title>
        <Text size="sm" fw={600} className={classes.count}>
          {t('publication.answers.count', { count })}
          {state === 'bounced' && ` · ${t('publication.answers.bounced')}`}
        </Text>
      </Group>
      <Text size="sm" mt={2}>
        {remedyFor(answer, state, t)}
      </Text>
      {example !== '' && (
        <>
          <Text size="xs" c="dimmed" mt="xs">
            {t('publication.answers.example')}
          </Text>
          <Code className={classes.example}>{example}</Code>
        </>
      )}
      <Group gap="xs" mt="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconList size={16} stroke={1.6} />}
          aria-label={t('publication.answers.showOf', { answer: title })}
          onClick={onShow}
        >
          {t('publication.answers.show')}
        </Button>
        {ofAddress.includes(answer) && state !== 'deferred' && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBan size={16} stroke={1.6} />}
            loading={collecting || suppress.isPending}
            aria-label={t('publication.answers.suppressOf', { answer: title })}
            onClick={suppressAll}
          >
            {t('publication.answers.suppress')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
