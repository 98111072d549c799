import { Text } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../../../shared/delivery/certificate.ts'
import { interfaceLocale } from '../../../app/i18n.ts'
import classes from './CertificateFacts.module.css'

interface CertificateFactsProps {
  readonly certificate: Certificate
}

/** What a person compares before they trust: whose it is, who signed it, for how long, and its fingerprint. */
export function CertificateFacts({ certificate }: CertificateFactsProps) {
  const { t } = useTranslation()
  const day = new Intl.DateTimeFormat(interfaceLocale(), { dateStyle: 'long' })
  const { subject, issuer, names, validFrom, validTo, fingerprint } = certificate
  const validity = t('channel.certificate.validity', {
    from: day.format(new Date(validFrom)),
    to: day.format(new Date(validTo)),
  })
  const facts = [
    ['subject', subject],
    ['issuer', issuer === subject ? t('channel.certificate.selfSigned') : issuer],
    ['names', names.join(', ')],
    ['valid', validity],
    ['fingerprint', fingerprint],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`channel.certificate.fact.${name}`)}
            </Text>
            <Text
              component="dd"
              size="sm"
              className={classes.value}
              data-digits={name === 'fingerprint' || undefined}
            >
              {value}
            </Text>
          </Fragment>
        ))}
    </dl>
  )
}
