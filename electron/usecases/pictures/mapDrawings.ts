import { coveragePoster, coverageWords } from '../../../shared/audience/coveragePoster.ts'
import type { PictureAsked } from '../../../shared/contract/pictures.ts'
import type { CountyCode } from '../../../shared/contract/scalars.ts'
import { RundbrevError } from '../../../shared/errors/rundbrevError.ts'
import { createTranslator } from '../../../shared/i18n/translator.ts'
import { changePoster, changePosterWords } from '../../../shared/reach/changePoster.ts'
import { letterPoster, letterWords } from '../../../shared/reach/letterPoster.ts'
import { municipalitiesOf } from '../../../shared/reach/municipalitiesOf.ts'
import { municipalityPoster, municipalityWords } from '../../../shared/reach/municipalityPoster.ts'
import { posterWords } from '../../../shared/reach/reachPoster.ts'
import { countiesInFocus } from '../../../shared/reach/reportMeasures.ts'
import { readPublication } from '../../store/publications.ts'
import { readSettings } from '../../store/settings.ts'
import { readCountyMap, readMunicipalityMap } from '../../workspace/geo.ts'
import { compareReachReports } from '../compareReach.ts'
import type { Deps } from '../deps.ts'
import { groupCoverage } from '../groupCoverage.ts'
import { letterReach } from '../letterReach.ts'
import { posterOf } from '../reachFiles/reachText.ts'
import { reachReport } from '../reachReport.ts'

/** An SVG document, and what it shows in words. */
interface Drawing {
  readonly svg: string
  readonly alt: string
}

type Asked<Of extends PictureAsked['of']> = Extract<PictureAsked, { of: Of }>

/** The map of the counties, or of one county's municipalities. */
export function reachDrawing(deps: Deps, asked: Asked<'map'>): Drawing {
  const { period, language, estimate, measure, within } = asked
  if (within !== null) return countyDrawing(deps, asked, within)
  const t = createTranslator(language)
  const report = reachReport(deps, { by: 'county', period, estimate }, t)
  return { svg: posterOf(deps, report, language, measure), alt: posterWords({ report, measure }, t) }
}

function countyDrawing(deps: Deps, { period, language, measure }: Asked<'map'>, county: CountyCode): Drawing {
  const t = createTranslator(language)
  const { geo, programRoot } = deps
  const by = (grouping: 'county' | 'municipality') => reachReport(deps, { by: grouping, period }, t)
  const poster = {
    ...{ county, measure, geo, topology: readMunicipalityMap(programRoot) },
    report: municipalitiesOf(by('municipality'), by('county'), county, geo),
    organisation: organisationOf(deps),
  }
  return { svg: municipalityPoster(poster, t), alt: municipalityWords(poster, t) }
}

/** Where reach has risen and where it has fallen. */
export function changeDrawing(
  deps: Deps,
  { period, against, metric, measure, language }: Asked<'change'>,
): Drawing {
  const t = createTranslator(language)
  const poster = {
    compared: compareReachReports(deps, { by: 'county', metric, period, against }, t),
    measure,
    focus: countiesInFocus(reachReport(deps, { by: 'county', period }, t)),
    ...{ topology: readCountyMap(deps.programRoot), counties: deps.geo.counties },
    organisation: organisationOf(deps),
  }
  return { svg: changePoster(poster, t), alt: changePosterWords(poster, t) }
}

/** Where a letter was delivered. @throws RundbrevError `not-found` */
export function letterDrawing(deps: Deps, { id, language }: Asked<'letter'>): Drawing {
  const t = createTranslator(language)
  const publication = readPublication(deps.workspace.database, id)
  if (publication === undefined)
    throw new RundbrevError('not-found', { id: String(id) }, { what: `publication ${id}` })
  const { postTitle: title, startedAt, dueAt, zone } = publication
  const poster = {
    letter: letterReach(deps, { id, title, startedAt: startedAt ?? dueAt }),
    zone,
    ...{ topology: readCountyMap(deps.programRoot), counties: deps.geo.counties },
    organisation: organisationOf(deps),
  }
  return { svg: letterPoster(poster, t), alt: letterWords(poster, t) }
}

/** How many contacts a group's members have. @throws RundbrevError `not-found` */
export function membersDrawing(
  deps: Deps,
  { group, day: asked, level, language }: Asked<'members'>,
): Drawing {
  const t = createTranslator(language)
  const { coverage, day, name } = groupCoverage(deps, group, asked)
  const poster = {
    ...{ coverage, day, group: name, level },
    ...{ topology: readMunicipalityMap(deps.programRoot), geo: deps.geo },
    organisation: organisationOf(deps),
  }
  return { svg: coveragePoster(poster, t), alt: coverageWords(poster, t) }
}

function organisationOf({ workspace }: Deps): string {
  return readSettings(workspace.database).organisation.name
}
