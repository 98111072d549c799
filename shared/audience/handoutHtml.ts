import type { TFunction } from 'i18next'
import { Temporal } from 'temporal-polyfill'
import { LanguageCode } from '../contract/scalars.ts'
import { escapeMarkup } from '../newsletter/escapeMarkup.ts'
import { ConsentBasis } from './contact.ts'
import type { Handout } from './handout.ts'
import { handoutStyle } from './handoutStyle.ts'

interface HandoutLook {
  /** In the person's language. */
  readonly t: TFunction
  /** IANA name of the zone that times are told in. */
  readonly zone: string
}

/**
 * What is held about a person as a page to read and print: one file that fetches nothing and runs nothing, every text
 * escaped, each part with what it is and why it is there (GDPR, articles 12.1 and 15.1).
 */
export function handoutHtml(handout: Handout, { t, zone }: HandoutLook): string {
  const { email, controller, contact } = handout
  const title = escapeMarkup(t('privacy.handout.title', { email }))
  const intro =
    controller.name === ''
      ? t('privacy.handout.introNobody')
      : t('privacy.handout.intro', { controller: controller.name })
  const made = t('privacy.handout.made', { at: momentIn(handout.at, { t, zone }) })
  const parts = handout.held
    ? [
        ...(contact === null ? [] : [aboutPart(contact, { t, zone }), basisPart(contact, { t, zone })]),
        ...heldParts(handout, { t, zone }),
      ]
    : [part(t('privacy.handout.nothing', { email }), t('privacy.handout.nothingText'), '')]
  return `<!doctype html>
<html lang="${t('privacy.handout.lang')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${handoutStyle}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${paragraph(intro)}
${paragraph(made)}
${[...parts, rightsPart(handout, t)].join('\n')}
</main>
</body>
</html>
`
}

function aboutPart(contact: NonNullable<Handout['contact']>, look: HandoutLook): string {
  const { t } = look
  const { name, role, organisation, municipality, county, tags, notes, language } = contact
  const field = (
    key: 'email' | 'name' | 'role' | 'organisation' | 'municipality' | 'county' | 'tags' | 'notes',
  ) => t(`audience.field.${key}`)
  return part(
    t('privacy.handout.about'),
    t('privacy.handout.aboutText'),
    facts([
      [field('email'), contact.email],
      [field('name'), name],
      [field('role'), role],
      [field('organisation'), organisation],
      [field('municipality'), municipality],
      [field('county'), county],
      [t('privacy.handout.field.language'), t(`privacy.handout.language.${language}`)],
      [field('tags'), tags.join(', ')],
      [field('notes'), notes],
      [t('privacy.handout.field.createdAt'), momentIn(contact.createdAt, look)],
      [t('privacy.handout.field.updatedAt'), momentIn(contact.updatedAt, look)],
      [
        t('privacy.handout.field.deletedAt'),
        contact.deletedAt === null ? '' : momentIn(contact.deletedAt, look),
      ],
    ]),
  )
}

function basisPart(contact: NonNullable<Handout['contact']>, { t }: HandoutLook): string {
  return part(
    t('privacy.handout.basis'),
    t(`privacy.handout.basisText.${contact.consent ?? 'unknown'}`),
    facts([
      [t('privacy.handout.basisSource'), contact.consentSource],
      [t('privacy.handout.basisDate'), contact.consentDate ?? ''],
    ]),
  )
}

function heldParts(handout: Handout, look: HandoutLook): string[] {
  const { t } = look
  const { contact, suppression, lists, deliveries, inbox, imports, changes, mentions, formerAddresses } =
    handout
  const { replies } = handout
  const text = (
    key:
      | 'when'
      | 'letter'
      | 'to'
      | 'state'
      | 'answer'
      | 'fileName'
      | 'what'
      | 'before'
      | 'after'
      | 'post'
      | 'channel'
      | 'where',
  ) => t(`privacy.handout.${key}`)
  const moment = (at: string | null) => (at === null ? '' : momentIn(at, look))
  const none = paragraph(t('privacy.handout.none'))
  const tableOr = (headings: readonly string[], rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? none : table(headings, rows)
  return [
    ...(formerAddresses.length === 0
      ? []
      : [part(t('privacy.handout.former'), t('privacy.handout.formerText'), items(formerAddresses))]),
    part(
      t('privacy.handout.suppression'),
      t(suppression === null ? 'privacy.handout.notSuppressed' : 'privacy.handout.suppressionText'),
      suppression === null
        ? ''
        : facts([
            [t('privacy.reason'), t(`audience.suppression.${suppression.reason}`)],
            [text('when'), moment(suppression.at)],
            [t('privacy.source'), suppression.source],
          ]),
    ),
    part(
      t('privacy.handout.deliveries'),
      t('privacy.handout.deliveriesText'),
      tableOr(
        [text('letter'), text('to'), text('state'), text('when'), text('answer')],
        deliveries.map(({ subject, email, state, at, answer }) => [
          subject,
          email,
          t(`sending.delivery.${state}`),
          moment(at),
          answer ?? '',
        ]),
      ) + (handout.testLetter ? paragraph(t('privacy.handout.test')) : ''),
    ),
    ...(inbox.length === 0
      ? []
      : [
          part(
            t('privacy.handout.inbox'),
            t('privacy.handout.inboxText'),
            table(
              [text('when'), text('what'), t('privacy.email'), text('letter'), text('answer')],
              inbox.map(({ at, kind, email, subject, text: said }) => [
                moment(at),
                t(`inbox.kind.${kind}`),
                email,
                subject,
                said,
              ]),
            ),
          ),
        ]),
    ...(replies.length === 0
      ? []
      : [
          part(
            t('privacy.handout.replies'),
            t('privacy.handout.repliesText'),
            table(
              [text('when'), text('post'), text('channel'), text('where')],
              replies.map(({ at, title, channel, url }) => [moment(at), title, channel, url]),
            ),
          ),
        ]),
    ...(contact === null
      ? []
      : [
          part(
            t('privacy.handout.lists'),
            t('privacy.handout.listsText'),
            tableOr(
              [t('audience.field.name'), text('when')],
              lists.map(({ name, addedAt }) => [name, moment(addedAt)]),
            ),
          ),
          part(
            t('privacy.handout.imports'),
            t('privacy.handout.importsText'),
            imports.length === 0
              ? paragraph(t('privacy.handout.byHand'))
              : table(
                  [text('fileName'), text('when'), text('what'), text('before')],
                  imports.map(({ fileName, at, did, before }) => [
                    fileName,
                    moment(at),
                    t(`privacy.handout.did.${did}`),
                    fieldsText(before, t),
                  ]),
                ),
          ),
          part(
            t('privacy.handout.changes'),
            t('privacy.handout.changesText'),
            tableOr(
              [text('when'), text('what'), text('before'), text('after')],
              changes.map(({ at, action, before, after }) => [
                moment(at),
                t(`privacy.audit.action.${action}`),
                fieldsText(before, t),
                fieldsText(after, t),
              ]),
            ),
          ),
        ]),
    ...(mentions.length === 0
      ? []
      : [
          part(
            t('privacy.handout.texts'),
            t('privacy.handout.textsText'),
            items(
              mentions.map(({ room, title, parts }) => {
                const where = parts.map((which) => t(`privacy.handout.part.${which}`)).join(', ')
                return `${t(`privacy.room.${room}`)} ${title}${where === '' ? '' : ` (${where})`}`
              }),
            ),
          ),
        ]),
    part(
      t('privacy.handout.retention'),
      t('privacy.handout.retentionText'),
      contact?.retainUntil == null
        ? ''
        : paragraph(t('privacy.handout.retentionUntil', { day: contact.retainUntil })),
    ),
    part(t('privacy.handout.recipients'), t('privacy.handout.recipientsText'), ''),
  ]
}

function rightsPart({ controller }: Handout, t: TFunction): string {
  const { name, postalAddress, email } = controller
  const writeTo = email === '' ? '' : paragraph(t('privacy.handout.contactUs', { email }))
  const who = [name, postalAddress].filter((line) => line !== '').join(', ')
  return part(
    t('privacy.handout.rights'),
    t('privacy.handout.rightsText'),
    writeTo + (who === '' ? '' : paragraph(who)),
  )
}

/** "Namn: Rektorn; Roll: rektor" of the fields of a change; what has no name of ours is named as it is kept. */
function fieldsText(fields: Readonly<Record<string, unknown>> | null, t: TFunction): string {
  return Object.entries(fields ?? {})
    .filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => {
      const name = t(`audience.field.${key}` as 'audience.field.name', { defaultValue: key })
      return `${name}: ${valueText(key, value, t)}`
    })
    .join('; ')
}

function valueText(key: string, value: unknown, t: TFunction): string {
  const basis = ConsentBasis.safeParse(value)
  if (key === 'consent' && basis.success) return t(`audience.consent.${basis.data}`)
  const language = LanguageCode.safeParse(value)
  if (key === 'language' && language.success) return t(`privacy.handout.language.${language.data}`)
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** "18 december 2026 kl. 09.00" */
function momentIn(instant: string, { t, zone }: HandoutLook): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const locale = t('common.locale')
  const day = at.toPlainDate().toLocaleString(locale, { day: 'numeric', month: 'long', year: 'numeric' })
  return t('common.moment', { day, time: at.toPlainTime().toLocaleString(locale, { timeStyle: 'short' }) })
}

function part(heading: string, text: string, content: string): string {
  return `<section>\n<h2>${escapeMarkup(heading)}</h2>\n${paragraph(text)}\n${content}\n</section>`
}

function paragraph(text: string): string {
  return `<p>${escapeMarkup(text)}</p>`
}

/** What is empty is left out. */
function facts(pairs: readonly (readonly [string, string])[]): string {
  const told = pairs.filter(([, value]) => value !== '')
  if (told.length === 0) return ''
  const rows = told.map(
    ([name, value]) => `<div><dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(value)}</dd></div>`,
  )
  return `<dl>\n${rows.join('\n')}\n</dl>`
}

function items(texts: readonly string[]): string {
  return `<ul>\n${texts.map((text) => `<li>${escapeMarkup(text)}</li>`).join('\n')}\n</ul>`
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${escapeMarkup(heading)}</th>`).join('')
  const body = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`,
  )
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeMarkup(headings.join(', '))}">\n<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n</div>`
}
