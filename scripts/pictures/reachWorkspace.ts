import { makeSampleWorkspace } from '../../e2e/sampleWorkspace.ts'
import type { Deps } from '../../electron/usecases/deps.ts'
import { useCases } from '../../electron/usecases/useCases.ts'
import type { CountyCode, MunicipalityCode, PostId } from '../../shared/contract/scalars.ts'
import { enteredByHand, ObservationContent } from '../../shared/reach/observation.ts'

/** How a year goes by month, in thousandths of its visits; nothing was measured in July, and nothing came in one week of March. */
const months = [62, 70, 48, 81, 95, 40, null, 55, 110, 128, 150, 161] as const
const counties = [
  { code: '25', visits: 6.1, towns: { '2584': 30, '2505': 12, '2506': 9, '2560': 21, '2521': 8 } },
  {
    code: '24',
    visits: 10.4,
    towns: { '2480': 44, '2481': 38, '2401': 14, '2417': 10, '2422': 19, '2462': 26 },
  },
  { code: '23', visits: 3.1, towns: { '2380': 20, '2313': 16, '2361': 7 } },
  { code: '22', visits: 4, towns: { '2281': 18, '2284': 22, '2283': 11 } },
] as const

/** The sample workspace with a year measured month by month, some of it by municipality, and what happened meanwhile. */
export function makeReachWorkspace(): Promise<string> {
  return makeSampleWorkspace(async (deps) => {
    const { posts } = await useCases['posts.list'](deps, {})
    for (const [index, share] of months.entries()) {
      if (share !== null) await addMonth(deps, index + 1, share, posts[index % posts.length]?.id ?? null)
    }
    await correctFirst(deps)
    await happened(deps, '2021-02-15', 'Inslag i P4 Västerbotten')
    await happened(deps, '2021-07-01', 'Webbplatsen låg nere hela månaden')
    await happened(deps, '2021-11-20', 'Öppet hus på alla lärcentrum', '24')
    await useCases['figures.noteDefinition'](deps, {
      ...{ source: 'Webbstatistiken', metric: 'visits', from: '2021-09-01' },
      text: 'Besök av robotar räknas bort.',
    })
  })
}

async function addMonth(deps: Deps, month: number, share: number, postId: PostId | null): Promise<void> {
  const two = String(month).padStart(2, '0')
  const days = { periodFrom: `2021-${two}-01`, periodTo: `2021-${two}-28` }
  for (const { code, visits, towns } of counties) {
    const county = code as CountyCode
    await add(deps, { ...days, county, value: Math.round(visits * share) })
    for (const [town, part] of Object.entries(towns)) {
      const place = { county, municipality: town as MunicipalityCode }
      await add(deps, {
        ...days,
        ...place,
        channel: 'Facebook',
        metric: 'people',
        postId,
        value: Math.round((part * share) / 20),
      })
    }
  }
  await add(deps, { ...days, value: Math.round(share * 0.9) })
  await add(deps, { ...days, abroad: true, value: Math.round(share * 0.2) })
}

async function add(deps: Deps, content: Partial<ObservationContent>): Promise<void> {
  await useCases['reach.addObservation'](deps, {
    ...enteredByHand,
    ...{ source: 'Webbstatistiken', channel: 'webbplats', metric: 'visits', value: 0, county: null },
    ...{ periodFrom: '2021-01-01', periodTo: '2021-01-31', postId: null, note: '' },
    ...content,
  })
}

async function happened(deps: Deps, day: string, text: string, county: string | null = null): Promise<void> {
  const content = { day, text, county: county as CountyCode | null, postId: null }
  await useCases['reach.saveAnnotation'](deps, { id: null, content })
}

/** A number of Västerbotten that was written down wrong at first. */
async function correctFirst(deps: Deps): Promise<void> {
  const { observations } = await useCases['reach.rows'](deps, {
    ...{ by: 'county', key: '24', metric: 'visits' },
    period: { from: '2021-01-01', to: '2021-01-31' },
  })
  const [wrong] = observations
  if (wrong === undefined) throw new Error('nothing to correct')
  const note = 'Rättad efter samtal med leverantören'
  const content = ObservationContent.parse({ ...wrong, value: wrong.value + 40, note })
  await useCases['reach.correctObservation'](deps, { id: wrong.id, content })
}
