import { z } from 'zod'
import { MembershipTerm } from '../../shared/audience/memberships.ts'
import { readMunicipalities } from '../../shared/audience/readMunicipalities.ts'
import { CalendarPointContent } from '../../shared/calendar/calendarPoint.ts'
import { GroupContent } from '../../shared/contract/memberships.ts'
import type { FigureId } from '../../shared/contract/scalars.ts'
import { type Asset, FigureContent, PostContent } from '../../shared/post/post.ts'
import { instantText } from '../../shared/schedule/instantText.ts'
import { MentionContent } from '../../shared/social/mention.ts'
import { WorkspaceSettings } from '../../shared/workspace/settings.ts'
import { createAssistedChannels } from '../store/channels.ts'
import { insertFigure } from '../store/figures.ts'
import { writeSettings } from '../store/settings.ts'
import { addAsset } from './addAsset.ts'
import type { Deps } from './deps.ts'
import { importContacts } from './importContacts.ts'
import { sampleFile, sampleJson, samplePath, sampleText } from './sampleFiles.ts'
import { addSampleReach } from './sampleReach.ts'
import { createPost } from './savePost.ts'
import { useCases } from './useCases.ts'
import { asWork } from './work.ts'

/** Puts into a new workspace what every workspace has (the assisted channels) and, when asked, the sample. */
export async function furnishWorkspace(deps: Deps, { sample }: { readonly sample: boolean }): Promise<void> {
  createAssistedChannels(deps.workspace.database, instantText(deps.now()))
  if (!sample) return
  const steps = sampleSteps(deps)
  // Half a sample would be taken for the whole of it.
  await asWork(
    deps,
    'make-sample',
    async ({ step }) => {
      for (const [done, add] of steps.entries()) {
        await step(done, steps.length)
        await add()
      }
    },
    { mayCancel: false },
  )
}

const SampleWorkspace = z.object({
  settings: WorkspaceSettings,
  segments: z.array(z.object({ name: z.string(), rule: z.string() })),
  groups: z.array(
    GroupContent.extend({ members: z.array(MembershipTerm.extend({ municipalities: z.string() })) }),
  ),
  mentions: z.array(MentionContent),
  /** In a year that has been: each comes back every year. */
  points: z.array(CalendarPointContent.omit({ layer: true })),
})

/** The same way in as for the officer's own files: the sample's contacts and reach are imported or entered, not planted. */
function sampleSteps(deps: Deps): (() => Promise<void>)[] {
  const { settings, segments, groups, mentions, points } = SampleWorkspace.parse(
    sampleJson(deps, 'workspace.json'),
  )
  return [
    async () => {
      writeSettings(deps.workspace.database, settings)
      await addLetter(deps)
    },
    async () => {
      await importContacts(deps, {
        path: samplePath(deps, 'kontakter.csv'),
        mapping: {
          email: 'e-post',
          name: 'namn',
          role: 'roll',
          organisation: 'organisation',
          municipality: 'kommun',
          tags: 'taggar',
        },
        consent: 'public-task',
        dryRun: false,
      })
    },
    async () => {
      for (const segment of segments) await useCases['segments.save'](deps, { id: null, ...segment })
      for (const group of groups) await addGroup(deps, group)
      for (const content of mentions) await useCases['mentions.save'](deps, { id: null, content })
      for (const content of points)
        await useCases['calendarPoints.save'](deps, { id: null, content: { ...content, layer: 'own' } })
    },
    () => addSampleReach(deps),
  ]
}

async function addGroup(
  deps: Deps,
  { members, ...content }: z.infer<typeof SampleWorkspace>['groups'][number],
): Promise<void> {
  const { id } = await useCases['groups.save'](deps, { id: null, content })
  for (const { municipalities, ...term } of members) {
    const codes = [...readMunicipalities(municipalities, deps.geo).codes]
    await useCases['memberships.add'](deps, { ...term, group: id, municipalities: codes })
  }
}

/** The letter names its figures by key and its image by file; here they become the workspace's own. */
async function addLetter(deps: Deps): Promise<void> {
  const figureContents = z.record(z.string(), FigureContent).parse(sampleJson(deps, 'figures.json'))
  const figureIds = new Map<unknown, FigureId>(
    Object.entries(figureContents).map(([key, content]) => [
      key,
      insertFigure(deps.workspace.database, content).id,
    ]),
  )
  const images = new Map<string, Asset>()
  const text = sampleText(deps, 'letter.json')
  for (const fileName of assetsNamedIn(JSON.parse(text))) {
    images.set(fileName, await addAsset(deps, sampleFile(deps, fileName)))
  }
  const letter = JSON.parse(text, function revive(key: string, value: unknown) {
    if (key === 'figures' && Array.isArray(value)) return value.map((name) => figureIds.get(name))
    if (key === 'attrs' && isImageAttrs(value)) {
      const image = images.get(value.asset)
      return { ...value, asset: image?.sha256, width: image?.width, height: image?.height }
    }
    return value
  })
  createPost(deps, PostContent.parse(letter))
}

function assetsNamedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = isImageAttrs(value) && typeof value.asset === 'string' ? [value.asset] : []
  return [...own, ...Object.values(value).flatMap(assetsNamedIn)]
}

function isImageAttrs(value: unknown): value is { asset: string } {
  return typeof value === 'object' && value !== null && 'asset' in value
}
