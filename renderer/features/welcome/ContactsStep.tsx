import { Anchor, Button, Group, Text } from '@mantine/core'
import { IconCircleCheck, IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useAsk } from '../../app/queries.ts'
import { ContactDrawer } from '../audience/contacts/ContactDrawer.tsx'
import { ImportDialog } from '../audience/importing/ImportDialog.tsx'
import { ChoiceCard } from './ChoiceCard.tsx'
import classes from './Start.module.css'
import { StepButtons } from './StepButtons.tsx'
import type { StepProps } from './stepProps.ts'

/** Who is to get letters: from a file now, one typed in, or later. */
export function ContactsStep({ state, onNext, onSkip, onBack }: StepProps) {
  const { t } = useTranslation()
  const geo = useAsk('geo.registry', {}).data
  const [shown, setShown] = useState<'import' | 'one' | null>(null)
  const { contacts } = state.facts
  const close = () => setShown(null)
  return (
    <>
      {contacts > 0 ? (
        <div className={classes.have} role="status">
          <IconCircleCheck size={22} stroke={1.6} aria-hidden />
          <div>
            <Text fw={600}>{t('start.contacts.have', { count: contacts })}</Text>
            <Group gap="md" mt={6}>
              <Button size="xs" variant="default" onClick={() => setShown('import')}>
                {t('start.contacts.more')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setShown('one')}>
                {t('start.contacts.one')}
              </Button>
              <Anchor component={Link} href="/audience" size="sm">
                {t('start.contacts.show')}
              </Anchor>
            </Group>
          </div>
        </div>
      ) : (
        <>
          <div className={classes.choices} data-two>
            <ChoiceCard
              icon={IconFileImport}
              title={t('start.contacts.now')}
              text={t('start.contacts.nowText')}
              action={t('start.contacts.nowAction')}
              primary
              onChoose={() => setShown('import')}
            />
            <ChoiceCard
              icon={IconUserPlus}
              title={t('start.contacts.one')}
              text={t('start.contacts.oneText')}
              action={t('start.contacts.oneAction')}
              onChoose={() => setShown('one')}
            />
          </div>
          <Text size="sm" c="dimmed" mt="md">
            {t('start.contacts.laterText')}
          </Text>
        </>
      )}
      <StepButtons {...{ onNext, onSkip, onBack }} isOpen={contacts === 0} skip={t('start.contacts.later')} />
      {shown === 'import' && <ImportDialog dropped={null} onClose={close} />}
      {shown === 'one' && geo !== undefined && <ContactDrawer contact={null} geo={geo} onClose={close} />}
    </>
  )
}
