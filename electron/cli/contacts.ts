import { basename, extname, resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { Temporal } from 'temporal-polyfill'
import { type ConsentBasis, type Contact, consentBases } from '../../shared/audience/contact.ts'
import { dayNamed } from '../../shared/audience/dayNamed.ts'
import type { Erasure } from '../../shared/audience/erasure.ts'
import {
  type ColumnMapping,
  type ContactImportReport,
  type ImportField,
  importFields,
} from '../../shared/contract/contactImport.ts'
import { HandoutFormat } from '../../shared/contract/privacy.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { wholeLanguage } from '../../shared/i18n/languages.ts'
import { readSettings } from '../store/settings.ts'
import { audience } from '../usecases/audience.ts'
import { contactsFile } from '../usecases/contactsFile.ts'
import type { Deps } from '../usecases/deps.ts'
import { handoutFile } from '../usecases/handout.ts'
import { importContacts, lookAtContacts } from '../usecases/importContacts.ts'
import { ruleMeant } from '../usecases/ruleMeant.ts'
import type { CliContext, CommandGroup } from './context.ts'
import { formatTable } from './table.ts'
import { writeNoted } from './writeNoted.ts'

interface ImportOptions {
  readonly map: ColumnMapping
  readonly consent?: ConsentBasis
  readonly consentSource?: string
  readonly consentDate?: string
  readonly inferredPlace: boolean
  readonly rejected?: string
  readonly dryRun?: boolean
}

/** `contacts import`, `contacts list`, `contacts export`, `contacts handout`, `contacts erase` */
export const contactsCommands: CommandGroup = (program: Command, context) => {
  const { inWorkspace, t } = context
  const contacts = program.command('contacts').description(t('audience.cli.contacts'))
  const fields = importFields.join(', ')
  const bases = consentBases.join(', ')

  contacts
    .command('import <file>')
    .description(t('audience.cli.import'))
    .option('--map <field=column>', t('audience.cli.map', { fields }), readMapping(context), {})
    .option('--consent <basis>', t('audience.cli.consent', { bases }), readConsent(context))
    .option('--consent-source <text>', t('audience.cli.consentSource'))
    .option('--consent-date <day>', t('audience.cli.consentDate'), readDay(context))
    .option('--no-inferred-place', t('audience.cli.noInferredPlace'))
    .option('--rejected <file>', t('audience.cli.saveRejected'))
    .option('--dry-run', t('audience.cli.dryRun'))
    .action((path: string, options: ImportOptions) =>
      inWorkspace(
        async (deps) => {
          const report = await importFile(deps, path, options)
          if (report.rows > 0 && report.rejectedCount === report.rows) context.refuse()
          return report
        },
        (report) => reportText(report, context),
      ),
    )

  contacts
    .command('list')
    .description(t('audience.cli.list'))
    .option('--segment <segment>', t('audience.cli.segmentOption'))
    .action((options: { segment?: string }) =>
      inWorkspace(
        (deps) => {
          const rule = options.segment === undefined ? '' : ruleMeant(deps, options.segment)
          const { contacts, total } = audience['contacts.list'](deps, { rule, search: '' })
          return { contacts: contacts.map((contact) => withPlaceNames(contact, deps.geo)), total }
        },
        (result) => contactsText(result.contacts, context),
      ),
    )

  contacts
    .command('export <file>')
    .description(t('audience.cli.export'))
    .action((path: string) =>
      inWorkspace(
        (deps) => exportFile(deps, path, context),
        (result) => t('audience.cli.exported', result),
      ),
    )

  contacts
    .command('handout <email> <file>')
    .description(t('privacy.cli.handout'))
    .action((email: string, path: string) =>
      inWorkspace(
        (deps) => {
          const format = HandoutFormat.safeParse(extname(path).slice(1).toLowerCase()).data ?? 'html'
          const handout = handoutFile(deps, { email, format }, readSettings(deps.workspace.database).language)
          return { email, held: handout.held, file: writeNoted(path, handout) }
        },
        (result) => t(result.held ? 'privacy.cli.handedOut' : 'privacy.cli.nothingHeld', result),
      ),
    )

  contacts
    .command('erase <email>')
    .description(t('audience.cli.erase'))
    .action((email: string) =>
      inWorkspace(
        (deps) => audience['contacts.erase'](deps, { email }),
        (erasure) => erasureText(email, erasure, context),
      ),
    )
}

/** The file's own headings say most; `--map` says the rest, or says otherwise. */
async function importFile(
  deps: Deps,
  path: string,
  { map, consent, consentSource, consentDate, inferredPlace, rejected, dryRun }: ImportOptions,
): Promise<ContactImportReport> {
  const file = resolve(path)
  const { mapping, sha256 } = await lookAtContacts(deps, file)
  const report = await importContacts(deps, {
    ...{ path: file, sha256, infersPlace: inferredPlace },
    consentSource: consentSource ?? basename(file),
    consentDate: consentDate ?? today(deps),
    mapping: { ...mapping, ...map },
    consent: consent ?? null,
    dryRun: dryRun === true,
  })
  if (rejected !== undefined)
    await deps.importer.saveRejected(
      resolve(rejected),
      wholeLanguage(readSettings(deps.workspace.database).language),
    )
  return report
}

/** The name's ending says what is written: .xlsx, or else CSV. */
async function exportFile(
  deps: Deps,
  path: string,
  { t }: CliContext,
): Promise<{ rows: number; file: string }> {
  const format = extname(path).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv'
  const file = await contactsFile(deps, format, t)
  return { rows: file.rows, file: writeNoted(path, file) }
}

function readMapping({ t }: CliContext) {
  return (text: string, before: ColumnMapping): ColumnMapping => {
    const [, name, heading = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? []
    const field: ImportField | undefined = importFields.find((known) => known === name)
    if (field === undefined) {
      throw new InvalidArgumentError(t('audience.cli.mapUsage', { fields: importFields.join(', ') }))
    }
    return { ...before, [field]: heading }
  }
}

/** The computer's own day. */
function today({ now }: Deps): string {
  return now().toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString()
}

function readDay({ t }: CliContext) {
  return (text: string): string => {
    const day = dayNamed(text)
    if (day !== undefined) return day
    throw new InvalidArgumentError(t('audience.cli.consentDateUsage'))
  }
}

function readConsent({ t }: CliContext) {
  return (text: string): ConsentBasis => {
    const basis = consentBases.find((known) => known === text)
    if (basis !== undefined) return basis
    throw new InvalidArgumentError(t('audience.cli.consentUsage', { bases: consentBases.join(', ') }))
  }
}

function reportText(report: ContactImportReport, { t }: CliContext): string {
  const { rejected, rejectedCount, dryRun } = report
  const lines: string[] = [t('audience.cli.imported', { ...report, rejected: rejectedCount })]
  const { byTown, byDomain } = report.placed
  if (byTown + byDomain > 0) lines.push(t('audience.cli.placed', report.placed))
  if (dryRun) lines.push(t('audience.cli.tried'))
  if (rejected.length > 0) {
    const heading = (['row', 'column', 'reason', 'value'] as const).map((key) => t(`common.rejected.${key}`))
    const rows = rejected.map(({ row, column, reason, value }) => [
      String(row),
      column,
      t(`audience.reject.${reason}`),
      value,
    ])
    lines.push(formatTable([heading, ...rows]))
  }
  return lines.join('\n')
}

type NamedContact = Contact & { readonly municipalityName: string; readonly countyName: string }

function withPlaceNames(contact: Contact, geo: GeoRegistry): NamedContact {
  const municipality = geo.municipalities.find(({ code }) => code === contact.municipality)
  const county = geo.counties.find(({ code }) => code === contact.county)
  return { ...contact, municipalityName: municipality?.name ?? '', countyName: county?.short ?? '' }
}

function contactsText(contacts: readonly NamedContact[], { t }: CliContext): string {
  const shown = ['email', 'name', 'role', 'municipality', 'county', 'tags', 'suppressed'] as const
  const rows = contacts.map(({ email, name, role, municipalityName, countyName, tags, suppressed }) => [
    email,
    name,
    role,
    municipalityName,
    countyName,
    tags.join(', '),
    suppressed === null ? '' : t(`audience.suppression.${suppressed}`),
  ])
  const heading = shown.map((field) => t(`audience.field.${field}`))
  return [formatTable([heading, ...rows]), t('audience.list.shown', { count: contacts.length })].join('\n')
}

/** What was done, and what is left to do by hand. */
function erasureText(email: string, erasure: Erasure, { t }: CliContext): string {
  const { erased, deliveries, formerAddresses, replies, cleared, mentions, backups } = erasure
  const where = mentions.map(({ room, title }) => `${t(`privacy.room.${room}`)} ${title}`).join(', ')
  return [
    t(erased ? 'audience.cli.erased' : 'audience.cli.notKnown', { email }),
    ...(deliveries + formerAddresses > 0
      ? [t('privacy.cli.erasedRows', { deliveries, formerAddresses })]
      : []),
    ...(replies > 0 ? [t('privacy.cli.erasedReplies', { replies })] : []),
    ...(cleared ? [] : [t('privacy.erase.doneFilesLater')]),
    ...(where === '' ? [] : [t('privacy.cli.mentioned', { where })]),
    ...(backups === 0 ? [] : [t('privacy.erase.leftBackups', { count: backups })]),
  ].join('\n')
}
