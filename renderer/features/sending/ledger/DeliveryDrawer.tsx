import { Alert, Badge, Button, Code, Drawer, Group, Stack, Text } from '@mantine/core'
import { IconAddressBook } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../../shared/audience/contact.ts'
import { classifyAnswer } from '../../../../shared/delivery/answerClass.ts'
import type { Delivery } from '../../../../shared/delivery/delivery.ts'
import type { GeoRegistry } from '../../../../shared/geo/registry.ts'
import type { Publication } from '../../../../shared/schedule/publication.ts'
import { call } from '../../../app/call.ts'
import { showError } from '../../../app/showError.ts'
import { momentText } from '../../../ui/moments.ts'
import { useFocusReturn } from '../../../ui/useFocusReturn.ts'
import { ContactDrawer } from '../../audience/contacts/ContactDrawer.tsx'
import { deliveryColours } from '../publication/deliveryColours.ts'
import { isOver, remedyFor, stateName, stateSentence } from '../publication/deliveryWords.ts'
import { MessageId } from '../publication/MessageId.tsx'
import { useResolve } from '../publication/useResolve.ts'
import { CameBack } from './CameBack.tsx'
import classes from './DeliveryDrawer.module.css'
import { deliveryPlace } from './deliveryPlace.ts'
import { hasAnswerClass } from './hasAnswerClass.ts'
import { recipientName } from './recipientName.ts'

interface DeliveryDrawerProps {
  readonly delivery: Delivery
  readonly publication: Publication
  readonly geo: GeoRegistry
  readonly onClose: () => void
}

/** All about one recipient's letter: what became of it, what the server said, what that means, and what can be done. */
export function DeliveryDrawer({ delivery, publication, geo, onClose }: DeliveryDrawerProps) {
  const { t } = useTranslation()
  useFocusReturn()
  const [contact, setContact] = useState<Contact | null>(null)
  const { resolve, isPending } = useResolve(publication.id, onClose)
  const { id, contactId, email, state, response, attempts, messageId, nextAttemptAt, settledAt } = delivery
  const name = recipientName(delivery, t)
  const place = deliveryPlace(delivery, geo, t)
  const answer = classifyAnswer(response)
  const openContact = () => {
    if (contactId === null) return
    call('contacts.get', { id: contactId }).then(setContact, showError)
  }
  if (contact !== null) {
    return <ContactDrawer contact={contact} geo={geo} onClose={() => setContact(null)} />
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={name}
      closeButtonProps={{ 'aria-label': t('common.action.close') }}
    >
      <Stack gap="md">
        <Group gap="sm" wrap="nowrap" align="start">
          <Badge variant="light" size="lg" color={deliveryColours[state]} flex="none">
            {stateName(state, publication, t)}
          </Badge>
          <Text size="sm" mt={3}>
            {stateSentence(state, publication, t)}
          </Text>
        </Group>
        <CameBack deliveryId={id} zone={publication.zone} />
        {hasAnswerClass(state) && state !== 'bounced' && (
          <Alert color={deliveryColours[state]} title={t(`answers.${answer}.title`)} py="xs">
            {remedyFor(answer, state, t)}
          </Alert>
        )}
        {state === 'in-doubt' && (
          <Group gap="xs">
            <Button size="xs" loading={isPending} onClick={() => resolve([id], 'sent')}>
              {t('publication.doubt.asSent')}
            </Button>
            {!isOver(publication) && (
              <Button
                size="xs"
                variant="default"
                disabled={isPending}
                onClick={() => resolve([id], 'queued')}
              >
                {t('publication.doubt.asQueued')}
              </Button>
            )}
          </Group>
        )}
        <dl className={classes.facts}>
          <Fact label={t('publication.delivery.answer')}>
            {response === null || response === '' ? (
              t('publication.delivery.noAnswer')
            ) : (
              <Code block className={classes.answer}>
                {response}
              </Code>
            )}
          </Fact>
          <Fact label={t('publication.delivery.address')}>{email}</Fact>
          <Fact label={t('publication.delivery.place')}>
            {place === '' ? t('publication.delivery.noPlace') : place}
          </Fact>
          <Fact label={t('publication.delivery.attempts')}>{attempts}</Fact>
          {nextAttemptAt !== null && (
            <Fact label={t('publication.delivery.next')}>
              {momentText(nextAttemptAt, publication.zone, true)}
            </Fact>
          )}
          {settledAt !== null && (
            <Fact label={t('publication.delivery.settled')}>
              {momentText(settledAt, publication.zone, true)}
            </Fact>
          )}
          <Fact label={t('publication.delivery.messageId')}>
            <MessageId messageId={messageId} name={name} />
            {state === 'in-doubt' && (
              <Text size="xs" c="dimmed">
                {t('publication.delivery.messageIdHint')}
              </Text>
            )}
          </Fact>
        </dl>
        {contactId !== null && (
          <Group>
            <Button
              variant="default"
              size="xs"
              leftSection={<IconAddressBook size={16} stroke={1.6} />}
              onClick={openContact}
            >
              {t('publication.delivery.openContact')}
            </Button>
          </Group>
        )}
      </Stack>
    </Drawer>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
