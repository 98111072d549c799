import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './InboxLine.module.css'

/** The newsletter as a reader's inbox lists it: subject, then as much of the preheader as there is room for. */
export const InboxLine = memo(function InboxLine({
  subject,
  preheader,
}: {
  subject: string
  preheader: string
}) {
  const { t } = useTranslation()
  return (
    <section className={classes.line} aria-label={t('newsletter.preview.inbox')}>
      <span className={classes.dot} aria-hidden />
      <Text size="sm" truncate>
        <b>{subject === '' ? t('newsletter.preview.noSubject') : subject}</b>
        {preheader !== '' && <span className={classes.preheader}> – {preheader}</span>}
      </Text>
    </section>
  )
})
