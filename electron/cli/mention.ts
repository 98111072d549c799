import { type Command, Option } from 'commander'
import type { TFunction } from 'i18next'
import { type CountyCode, DayText, type MediaMentionId, type PostId } from '../../shared/contract/scalars.ts'
import { inputFault } from '../../shared/errors/inputFault.ts'
import { RundbrevError } from '../../shared/errors/rundbrevError.ts'
import { matchCounty } from '../../shared/geo/matchCounty.ts'
import type { GeoRegistry } from '../../shared/geo/registry.ts'
import { type MediaKind, mediaKinds } from '../../shared/reach/mediaKind.ts'
import { type MediaMention, type MediaOutlet, MentionContent } from '../../shared/reach/mediaMention.ts'
import { recogniseOutlet } from '../../shared/reach/recogniseOutlet.ts'
import type { Deps } from '../usecases/deps.ts'
import { knownOutlets } from '../usecases/knownOutlets.ts'
import { media } from '../usecases/media.ts'
import { today } from '../usecases/memberships.ts'
import type { CliContext } from './context.ts'
import { readWholeNumber } from './readWholeNumber.ts'
import { formatTable } from './table.ts'

interface MentionOptions {
  readonly day?: string
  readonly outlet?: string
  readonly link?: string
  readonly kind?: MediaKind
  readonly programme?: string
  readonly county: readonly string[]
  readonly post?: number
}

/** `reach mention add`, `list`, `remove`, `outlets` */
export function mentionCommands(reach: Command, { inWorkspace, t }: CliContext): void {
  const group = reach.command('mention').description(t('media.cli.mention'))

  group
    .command('add <title>')
    .description(t('media.cli.add'))
    .option('--day <day>', t('media.cli.day'))
    .option('--outlet <name>', t('media.cli.outlet'))
    .option('--link <url>', t('media.cli.link'))
    .option('--programme <name>', t('media.cli.programme'))
    .addOption(
      new Option('--kind <kind>', t('media.cli.kind', { kinds: mediaKinds.join(', ') })).choices(mediaKinds),
    )
    .option('--county <county>', t('media.cli.county'), (county, all: string[]) => [...all, county], [])
    .option('--post <id>', t('media.cli.post'), readWholeNumber(t))
    .action((title: string, options: MentionOptions) => {
      let geo: GeoRegistry | undefined
      return inWorkspace(
        (deps) => {
          geo = deps.geo
          const content = contentMeant(deps, title, options)
          return { mention: media['media.save'](deps, { id: null, content }) }
        },
        ({ mention }) => t('media.cli.added', { ...mention, counties: countyNames(mention, geo, t) }),
      )
    })

  group
    .command('list')
    .description(t('media.cli.list'))
    .option('--from <day>', t('reach.cli.from'))
    .option('--to <day>', t('reach.cli.to'))
    .action((options: { readonly from?: string; readonly to?: string }) => {
      let geo: GeoRegistry | undefined
      return inWorkspace(
        (deps) => {
          geo = deps.geo
          const period = { from: day(options.from, '--from'), to: day(options.to, '--to') }
          return { mentions: media['media.list'](deps, { period }).mentions }
        },
        ({ mentions }) => (mentions.length === 0 ? t('media.cli.nothing') : mentionTable(mentions, geo, t)),
      )
    })

  group
    .command('remove')
    .argument('<id>', t('media.cli.column.id'), readWholeNumber(t))
    .description(t('media.cli.remove'))
    .action((id: number) =>
      inWorkspace(
        (deps) => ({ mention: media['media.remove'](deps, { id: id as MediaMentionId }) }),
        ({ mention }) => t('media.cli.removed', { outlet: mention.outlet, title: mention.title }),
      ),
    )

  group
    .command('outlets')
    .description(t('media.cli.outlets'))
    .action(() =>
      inWorkspace(
        (deps) => media['media.outlets'](deps),
        ({ outlets }) => outletTable(outlets, t),
      ),
    )
}

/**
 * What the words of the command say, filled in from the outlet that they name.
 * @throws RundbrevError `media-outlet-unknown`, `media-outlet-several`, `not-found` (a county), `day-unreadable`, `page-address-invalid`, `invalid-input`
 */
function contentMeant(deps: Deps, title: string, options: MentionOptions): MentionContent {
  const outlets = knownOutlets(deps)
  const named = options.outlet ?? options.link ?? ''
  const found = recogniseOutlet(outlets, named)
  if (found.kind === 'several') {
    const choices = found.outlets.map(({ name }) => name).join(', ')
    throw new RundbrevError('media-outlet-several', { field: '--outlet' }, { named, choices })
  }
  const known = found.kind === 'one' ? found.outlet : undefined
  const kind = options.kind ?? known?.kind
  const said = options.county.length > 0 || known !== undefined
  const outlet = options.outlet ?? known?.name
  if (outlet === undefined || kind === undefined || !said) {
    throw new RundbrevError('media-outlet-unknown', { field: '--outlet' }, { named })
  }
  const read = MentionContent.safeParse({
    ...{ outlet, kind, title, programme: options.programme ?? '' },
    ...{ day: day(options.day, '--day') ?? today(deps), link: options.link ?? null },
    counties: options.county.length === 0 ? known?.counties : countiesMeant(deps.geo, options.county),
    ...{ postId: options.post === undefined ? null : (options.post as PostId) },
    ...{ audience: null, audienceSource: '', note: '' },
  })
  if (read.success) return read.data
  const [issue] = read.error.issues
  if (issue?.path[0] === 'link') {
    throw new RundbrevError('page-address-invalid', { field: '--link' }, { address: options.link ?? '' })
  }
  throw new RundbrevError('invalid-input', {}, inputFault(issue))
}

function countiesMeant(geo: GeoRegistry, said: readonly string[]): CountyCode[] {
  const codes = said.map((text) => {
    if (text === 'country') return null
    const county = matchCounty(geo, text)
    if (county === undefined) throw new RundbrevError('not-found', { field: '--county' }, { what: text })
    return county.code
  })
  return codes.includes(null) ? [] : codes.filter((code) => code !== null)
}

function day(text: string | undefined, field: string): string | null {
  if (text === undefined) return null
  const read = DayText.safeParse(text)
  if (!read.success) throw new RundbrevError('day-unreadable', { field }, { day: text })
  return read.data
}

function countyNames(
  { counties }: Pick<MediaMention, 'counties'>,
  geo: GeoRegistry | undefined,
  t: TFunction,
) {
  if (counties.length === 0) return t('media.country')
  return counties
    .map((code) => geo?.counties.find((county) => county.code === code)?.short ?? code)
    .join(', ')
}

function mentionTable(mentions: readonly MediaMention[], geo: GeoRegistry | undefined, t: TFunction): string {
  const inProgrammes = mentions.some(({ programme }) => programme !== '')
  const heading = (['id', 'day', 'outlet', 'kind', 'title', 'programme', 'counties'] as const)
    .filter((key) => inProgrammes || key !== 'programme')
    .map((key) => t(`media.cli.column.${key}`))
  return formatTable([
    heading,
    ...mentions.map((mention) => [
      ...[String(mention.id), mention.day, mention.outlet, t(`media.kind.${mention.kind}`)],
      ...[mention.title, ...(inProgrammes ? [mention.programme] : [])],
      countyNames(mention, geo, t),
    ]),
  ])
}

function outletTable(outlets: readonly MediaOutlet[], t: TFunction): string {
  const heading = (['outlet', 'kind', 'counties'] as const).map((key) => t(`media.cli.column.${key}`))
  return formatTable([
    heading,
    ...outlets.map(({ name, kind, counties }) => [
      ...[name, t(`media.kind.${kind}`), counties.length === 0 ? t('media.country') : counties.join(', ')],
    ]),
  ])
}
