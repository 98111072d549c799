import type { TFunction } from 'i18next'
import { languageOf } from '../../i18n/languageOf.ts'
import { formatPeriod } from '../reachTexts.ts'
import { countyValues } from '../reportMeasures.ts'
import { comparedSection } from './compared.ts'
import { coverageSection } from './coverage.ts'
import type { ReportDocument, ReportSection } from './document.ts'
import { estimateSection } from './estimate.ts'
import type { YearFacts } from './facts.ts'
import { figuresSection, ownFiguresSection } from './figureTables.ts'
import { annotationsSection, mediaSection } from './happened.ts'
import { mapPicture } from './mapPicture.ts'
import { methodSection, sourcesSection } from './method.ts'
import { countiesSection, groupedSection, municipalitiesSection } from './numberTables.ts'
import { overTimeSection } from './overTime.ts'
import { summarySection } from './summary.ts'

/**
 * The year report: how far it reached, where, when and by what, and how it was counted. A section that has nothing to say is left out;
 * what is not available is said in the method.
 */
export function yearReport(facts: YearFacts, t: TFunction): ReportDocument {
  const { report, compared, organisation, madeOn } = facts
  const [comparison] = compared ?? []
  const sections: (ReportSection | null)[] = [
    summarySection(facts, t),
    mapSection(facts, t),
    countiesSection(report, t),
    coverageSection(facts, t),
    municipalitiesSection(facts, t),
    estimateSection(facts, t),
    comparedSection(facts.compared, t),
    overTimeSection(facts, t),
    groupedSection(facts.months, t),
    groupedSection(facts.channels, t),
    groupedSection(facts.posts, t),
    mediaSection(facts.media, facts.counties, t),
    annotationsSection(facts.annotations, t),
    figuresSection(facts.figures, t),
    ownFiguresSection(report.ownFigures, t),
    methodSection(facts, t),
    sourcesSection(facts, t),
  ]
  return {
    title: t('reach.report.heading', { period: formatPeriod(report.period, t) }),
    language: languageOf(t),
    organisation,
    lines: [
      ...(comparison === undefined
        ? []
        : [t('reachOut.against', { period: formatPeriod(comparison.against, t) })]),
      t('reach.report.made', { day: madeOn }),
    ],
    sections: sections.filter((section) => section !== null),
  }
}

function mapSection(facts: YearFacts, t: TFunction): ReportSection {
  const name = t('reach.map.label')
  const values = countyValues(facts.report, facts.measure)
  return { id: 'map', heading: name, blocks: [mapPicture(facts, { name, ids: 'map', values }, t)] }
}
