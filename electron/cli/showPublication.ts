import type { TFunction } from 'i18next'
import type { PublicationId } from '../../shared/contract/scalars.ts'
import { formatReach } from '../../shared/reach/reachTexts.ts'
import type { Publication } from '../../shared/schedule/publication.ts'
import type { PostFigures } from '../../shared/social/postFigures.ts'
import type { PublicationStep } from '../../shared/social/publicationStep.ts'
import { listSteps } from '../store/publicationSteps.ts'
import type { Deps } from '../usecases/deps.ts'
import { figuresOf } from '../usecases/postFigures.ts'
import { publications } from '../usecases/publications.ts'
import { publicationTable } from './publicationText.ts'
import { formatTable } from './table.ts'

/** A publication, and of one on a network each post: its receipt, and what was told of it. */
export interface ShownPublication {
  readonly publication: Publication
  readonly posts: readonly ShownPost[]
}

interface ShownPost
  extends Pick<PublicationStep, 'phase' | 'handed' | 'removedAt' | 'trouble' | 'candidates'> {
  /** From 1, in the thread's order. */
  readonly number: number
  /** Its step's number: what `publication resolve --step` takes. */
  readonly step: number
  readonly id: string | null
  readonly url: string | null
  readonly at: string | null
  readonly looks: PostFigures['looks']
}

export function showPublication(deps: Deps, id: PublicationId): ShownPublication {
  const publication = publications['publications.get'](deps, { id })
  const looks = new Map(figuresOf(deps, id).map((figures) => [figures.stepId, figures.looks]))
  const steps = listSteps(deps.workspace.database, id).filter(({ content }) => content.kind === 'post')
  const posts = steps.map(({ id: step, phase, handed, removedAt, trouble, candidates, result }, index) => {
    const remote = result?.kind === 'post' ? result.post : null
    return {
      ...{ number: index + 1, step, phase, handed, removedAt, trouble, candidates },
      ...{ id: remote?.id ?? null, url: remote?.url ?? null, at: remote?.at ?? null },
      looks: looks.get(step) ?? [],
    }
  })
  return { publication, posts }
}

/** The publication's line, its posts with their addresses, and the latest figures of each under the network's names. */
export function shownText({ publication, posts }: ShownPublication, t: TFunction): string {
  const table = publicationTable([publication], t)
  if (posts.length === 0) return table
  const heading = (['post', 'state', 'at', 'address'] as const).map((key) => t(`postFigures.cli.${key}`))
  const lines = posts.map(({ number, phase, at, url, removedAt }) => [
    String(number),
    t(`postFigures.cli.phase.${removedAt === null ? phase : 'removed'}`),
    at ?? '',
    url ?? '',
  ])
  return [table, '', formatTable([heading, ...lines]), ...posts.flatMap((post) => figureText(post, t))].join(
    '\n',
  )
}

function figureText({ number, looks }: ShownPost, t: TFunction): string[] {
  const latest = looks.findLast(({ figures, replies }) => figures.length > 0 || replies !== null)
  if (latest === undefined) return []
  const told = latest.figures.map(({ name, value }) => `${name} ${formatReach(value, t)}`)
  const replies =
    latest.replies === null ? [] : [t('postFigures.cli.replies', { count: latest.replies.count })]
  return [t('postFigures.cli.told', { number, at: latest.at, figures: [...told, ...replies].join(', ') })]
}
